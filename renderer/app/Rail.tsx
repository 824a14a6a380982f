import { useStore } from 'zustand';
import { formatRoute, type Navigate, type ScreenName } from '#renderer/lib/route.ts';
import { screens } from './screens.ts';
import type { StatusStore } from './statusStore.ts';
import './rail.css';

export interface RailProps {
  readonly status: StatusStore;
  readonly current: ScreenName;
  readonly navigate: Navigate;
}

/** The screens: icon, word, and how many things wait there. */
export function Rail({ status, current, navigate }: RailProps) {
  const counts = useStore(status, (state) => state.status?.counts);
  const countOf = (screen: ScreenName): number => {
    if (screen === 'today' || screen === 'review' || screen === 'response' || screen === 'delivery') {
      return counts?.[screen] ?? 0;
    }
    return 0;
  };
  return (
    <nav className="rail" aria-label="主导航" data-pane="主导航" tabIndex={-1}>
      <p className="rail-brand">政务公开工作台</p>
      <ul>
        {screens.map(({ screen, name, digit, icon: Icon, route }) => (
          <li key={screen} className={screen === 'settings' ? 'is-apart' : undefined}>
            <a
              href={formatRoute(route)}
              title={`${name} Ctrl+${digit}`}
              {...(screen === current && { 'aria-current': 'page' as const })}
              onClick={(event) => {
                event.preventDefault();
                navigate(route);
              }}
            >
              <Icon className="icon" size={16} strokeWidth={1.75} aria-hidden />
              <span className="rail-word">{name}</span>
              {countOf(screen) > 0 && (
                <span className="rail-count">
                  {countOf(screen)}
                  <span className="unseen"> 件</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
