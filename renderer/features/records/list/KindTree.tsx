import { ChevronDown, ChevronRight, X } from 'lucide-react';
import { categoryNames, type Category, type Kind } from '#shared/domain/rulepack/kind.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import type { SavedView } from '#renderer/lib/preferences.ts';
import { useRowWalk } from '#renderer/lib/useRowWalk.ts';
import { categories, kindsOf } from '../create/kindChoices.ts';

export interface KindTreeProps {
  readonly pack: RulePack;
  readonly kinds: readonly string[] | null;
  readonly views: readonly SavedView[];
  readonly rowKeys: boolean;
  readonly onKinds: (kinds: readonly string[] | null) => void;
  readonly onView: (view: SavedView) => void;
  readonly onForget: (view: SavedView) => void;
}

/** Kinds by 五公开, and saved views; choosing one filters the list. Arrow keys walk. */
export function KindTree({ pack, kinds, views, rowKeys, onKinds, onView, onForget }: KindTreeProps) {
  const walk = useRowWalk(rowKeys);
  const opened = openCategory(pack, kinds);
  return (
    <nav className="kind-tree" aria-label="种类" data-pane="种类" tabIndex={-1} onKeyDown={walk}>
      <button type="button" data-row aria-current={kinds === null ? 'true' : undefined} onClick={() => onKinds(null)}>
        所有种类
      </button>
      {categories.map((category) => {
        const inside = kindsOf(pack, category);
        const open = category === opened;
        const whole = open && isAllOf(kinds, inside);
        if (inside.length === 0) return null;
        return (
          <div key={category} role="group" aria-label={categoryNames[category]}>
            <button
              type="button"
              data-row
              aria-expanded={open}
              aria-current={whole ? 'true' : undefined}
              onClick={() => onKinds(whole ? null : inside.map(({ key }) => key))}
            >
              {open ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
              {categoryNames[category]}
              <span className="quiet">{inside.length} 种</span>
            </button>
            {open &&
              inside.map(({ key, name }) => (
                <button
                  key={key}
                  type="button"
                  data-row
                  className="kind-leaf one-line"
                  title={name}
                  aria-current={kinds?.length === 1 && kinds[0] === key && !whole ? 'true' : undefined}
                  onClick={() => onKinds([key])}
                >
                  {name}
                </button>
              ))}
          </div>
        );
      })}
      {views.length > 0 && (
        <div role="group" aria-label="我的视图" className="kind-views">
          <h2>我的视图</h2>
          {views.map((view) => (
            <span key={view.name} className="kind-view">
              <button type="button" data-row className="one-line" title={view.name} onClick={() => onView(view)}>
                {view.name}
              </button>
              <button
                type="button"
                className="kind-forget"
                aria-label={`不再保留视图${view.name}`}
                onClick={() => onForget(view)}
              >
                <X size={14} aria-hidden />
              </button>
            </span>
          ))}
        </div>
      )}
    </nav>
  );
}

const isAllOf = (kinds: readonly string[] | null, inside: readonly Pick<Kind, 'key'>[]): boolean =>
  kinds?.length === inside.length && inside.every(({ key }) => kinds.includes(key));

/** The category that holds all that is chosen; null while everything is, or kinds of several. */
function openCategory(pack: RulePack, kinds: readonly string[] | null): Category | null {
  const found = new Set(pack.kinds.filter(({ key }) => kinds?.includes(key)).map(({ category }) => category));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
