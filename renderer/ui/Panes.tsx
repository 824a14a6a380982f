import { useState, type ReactNode } from 'react';
import { PaneSeparator } from './PaneSeparator.tsx';
import { NARROW, useMedia } from './useMedia.ts';
import './panes.css';

export interface Pane {
  readonly key: string;
  /** Names the pane for ears, for F6 and on its tab when the window is narrow. */
  readonly label: string;
  /** Width in CSS px before anybody resized it; `null` takes what is left (exactly one pane). */
  readonly width: number | null;
  readonly min: number;
  readonly content: ReactNode;
}

export interface PanesProps {
  /** Under this name the widths are remembered on this machine. */
  readonly memory: string;
  readonly panes: readonly Pane[];
  /** Which tab to show when the window is narrow; the caller may move it, for example to the finding's place. */
  readonly tab?: string;
  readonly onTab?: (key: string) => void;
}

/** Panes side by side whose widths people change (mouse or arrow keys) and find again; tabs when the window is narrow. */
export function Panes({ memory, panes, tab, onTab }: PanesProps) {
  const narrow = useMedia(NARROW);
  const [widths, setWidths] = useState(() => remembered(memory));
  const [ownTab, setOwnTab] = useState(panes[0]?.key ?? '');
  const shown = tab ?? ownTab;

  const resize = (key: string, width: number) => {
    const next = { ...widths, [key]: width };
    setWidths(next);
    localStorage.setItem(storageKey(memory), JSON.stringify(next));
  };

  if (narrow) {
    return (
      <div className="panes is-narrow">
        <div className="pane-tabs" role="group" aria-label="窗格">
          {panes.map(({ key, label }) => (
            <button key={key} type="button" aria-pressed={key === shown} onClick={() => (onTab ?? setOwnTab)(key)}>
              {label}
            </button>
          ))}
        </div>
        {panes.map(({ key, label, content }) => (
          // Hidden, not unmounted: half-typed words and scroll positions stay.
          <section key={key} className="pane" aria-label={label} data-pane={label} tabIndex={-1} hidden={key !== shown}>
            {content}
          </section>
        ))}
      </div>
    );
  }

  const flexible = panes.findIndex(({ width }) => width === null);
  return (
    <div className="panes">
      {panes.map(({ key, label, width, min, content }, index) => {
        const size = width === null ? null : Math.max(min, widths[key] ?? width);
        const separator = size !== null && (
          <PaneSeparator
            label={`${label}的宽度`}
            width={size}
            min={min}
            grows={index < flexible ? 'right' : 'left'}
            onResize={(next) => resize(key, next)}
          />
        );
        return (
          <div key={key} className="pane-slot" style={size === null ? { flex: '1 1 0' } : { flex: `0 0 ${size}px` }}>
            {index > flexible && separator}
            <section className="pane" aria-label={label} data-pane={label} tabIndex={-1}>
              {content}
            </section>
            {index < flexible && separator}
          </div>
        );
      })}
    </div>
  );
}

const storageKey = (memory: string): string => `panes.${memory}`;

/** Widths kept by an earlier window; anything unreadable counts as nothing kept. */
function remembered(memory: string): Readonly<Record<string, number>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey(memory)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
    );
  } catch {
    return {};
  }
}
