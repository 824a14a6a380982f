import { Key } from './Key.tsx';
import './keyList.css';

export interface KeyRow {
  readonly keys: string;
  readonly does: string;
}

/** Keys and what they do, as a table two columns wide. */
export function KeyList({ title, rows }: { readonly title: string; readonly rows: readonly KeyRow[] }) {
  return (
    <section className="key-list">
      <h3>{title}</h3>
      <dl>
        {rows.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              {keys.split(' / ').map((key) => (
                <Key key={key}>{key}</Key>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
