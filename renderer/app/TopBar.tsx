import { Lock, Search, Upload } from 'lucide-react';
import { useStore } from 'zustand';
import { roleNames, type Person } from '#shared/domain/person/person.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import { Key } from '#renderer/ui/Key.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import type { Stores } from './createStores.ts';
import { SaveMark } from './SaveMark.tsx';
import './topBar.css';

export interface TopBarProps {
  readonly stores: Stores;
  readonly person: Person;
  readonly onFind: () => void;
  readonly onLock: () => void;
  readonly navigate: Navigate;
}

/** Find anything, and three facts: the last fsynced save, packages without a receipt, who is unlocked. */
export function TopBar({ stores, person, onFind, onLock, navigate }: TopBarProps) {
  const status = useStore(stores.status, (state) => state.status);
  const roles = person.roles.map((role) => roleNames[role]).join('、');
  return (
    <header className="top-bar" data-pane="顶栏" tabIndex={-1}>
      <button type="button" className="find" onClick={onFind} aria-keyshortcuts="Control+K">
        <Search className="icon" size={16} strokeWidth={1.75} aria-hidden />
        <span className="one-line">搜索事项、条款、文号、命令…</span>
        <Key>Ctrl K</Key>
      </button>
      <div className="lights">
        <SaveMark light={stores.saveLight} lastSavedAt={status?.lastSavedAt ?? null} />
        {status && (
          <button type="button" className="light" onClick={() => navigate({ screen: 'delivery', submission: null })}>
            <StateMark icon={Upload} tone={status.undelivered > 0 ? 'amber' : 'plain'}>
              <span className="light-word">未回执 </span>
              {status.undelivered}
            </StateMark>
          </button>
        )}
        <button type="button" className="light" onClick={onLock} aria-keyshortcuts="Control+L" title="锁定 Ctrl+L">
          <StateMark icon={Lock} tone="plain">
            {person.name}
            <span className="light-word">（{roles}）</span>
            <span className="unseen">已解锁，点此锁定</span>
          </StateMark>
        </button>
      </div>
    </header>
  );
}
