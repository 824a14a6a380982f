import { UserRound } from 'lucide-react';
import { roleNames, type Person } from '#shared/domain/person/person.ts';

/** The people of the department and what each may do. */
export function PeopleList({ people }: { readonly people: readonly Person[] }) {
  return (
    <ul className="people" aria-label="人员">
      {people.map((person) => (
        <li key={person.id}>
          <UserRound className="icon" size={16} strokeWidth={1.75} aria-hidden />
          <span className="people-name">{person.name}</span>
          <span className="quiet">{person.roles.map((role) => roleNames[role]).join('、')}</span>
          <span className="quiet people-key" title={`密钥指纹 ${person.kid}`}>
            密钥 {person.kid.slice(0, 8)}
          </span>
        </li>
      ))}
    </ul>
  );
}
