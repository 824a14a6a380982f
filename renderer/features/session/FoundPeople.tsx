import { Button } from 'antd';
import type { Person } from '#shared/domain/person/person.ts';
import { PeopleList } from './PeopleList.tsx';
import { PersonForm } from './PersonForm.tsx';
import type { SessionStore } from './sessionStore.ts';

export interface FoundPeopleProps {
  readonly store: SessionStore;
  readonly department: string;
  readonly people: readonly Person[];
}

/** The second page of founding a department: at least one person; two, so that somebody else can approve. */
export function FoundPeople({ store, department, people }: FoundPeopleProps) {
  return (
    <div className="session-form">
      <h1 tabIndex={-1}>{department}的人员</h1>
      <p className="quiet">至少要一名经办人和一名科室负责人：送审的人不能自己批准。以后也可以在设置里添加。</p>
      {people.length > 0 && <PeopleList people={people} />}
      <PersonForm store={store} />
      {people.length > 0 && (
        <div className="session-actions">
          <Button onClick={() => store.getState().finishFounding()}>完成，去解锁</Button>
        </div>
      )}
    </div>
  );
}
