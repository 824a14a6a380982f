import { ShieldCheck } from 'lucide-react';
import { useStore } from 'zustand';
import { FirstRun } from './FirstRun.tsx';
import { FoundPeople } from './FoundPeople.tsx';
import { LockScreen } from './LockScreen.tsx';
import type { SessionStore } from './sessionStore.ts';
import './session.css';

/** What is shown while nobody is unlocked: first run, the people of a new department, or the lock. */
export function SessionScreen({ store }: { readonly store: SessionStore }) {
  const session = useStore(store, (state) => state.session);
  const founding = useStore(store, (state) => state.founding);
  if (session === null) return <main className="session-room" aria-busy="true" aria-label="正在打开" />;
  return (
    <main className="session-room">
      <div className="session-card">
        <p className="session-brand">
          <ShieldCheck className="icon" size={20} strokeWidth={1.75} aria-hidden />
          政务公开工作台
        </p>
        {session.department === null ? (
          <FirstRun store={store} />
        ) : session.people.length === 0 || founding ? (
          <FoundPeople store={store} department={session.department.name} people={session.people} />
        ) : (
          <LockScreen store={store} session={session} department={session.department} />
        )}
      </div>
      <p className="session-foot quiet">版本 {session.version} · 不联网也能用；数据只在这台电脑上</p>
    </main>
  );
}
