import { Button } from 'antd';
import { Download, Link2, Network, Plus, Upload } from 'lucide-react';
import { useState } from 'react';
import type { Finding } from '#shared/domain/checks/checks.ts';
import type { LinkedRecord } from '#shared/contract/forms.ts';
import { editable, reviewStateNames } from '#shared/domain/review/review.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import type { LinkLook } from '#renderer/form/FormRoom.ts';
import { RecordPicker } from '#renderer/form/RecordPicker.tsx';
import { useFormRoom } from '#renderer/form/useFormRoom.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { FormClocks } from './FormClocks.tsx';
import type { OpenActs, OpenRecord } from './openState.ts';

export interface FormAsideProps {
  readonly open: OpenRecord;
  readonly kind: Kind;
  readonly acts: OpenActs;
  /** Findings about the record as a whole, and those that were settled. */
  readonly loose: readonly Finding[];
  readonly onExplain: (finding: Finding) => void;
  readonly onOpen: (record: LinkLook) => void;
  readonly onMap: () => void;
  readonly onImport: () => void;
  readonly onExport: (format: 'xlsx' | 'csv') => void;
  readonly onTemplate: () => void;
}

/** Beside the form: how much time is left and why, what it rests on, what it is linked with, what was said about it. */
export function FormAside(props: FormAsideProps) {
  const { open, kind, loose } = props;
  const decisions = open.report?.decisions ?? [];
  const mayWrite = editable(open.view.record.state);
  return (
    <>
      <FormClocks clocks={open.view.clocks} />
      <section>
        <h2>依据</h2>
        {kind.article !== null && !kind.basis.includes(kind.article) && <p>实施方案{kind.article}</p>}
        <p>{kind.basis}</p>
        <p className="quiet">{kind.purpose}</p>
      </section>
      <Links {...props} mayWrite={mayWrite} />
      {kind.list !== null && (
        <section>
          <h2>清单</h2>
          <div className="record-list-acts">
            {mayWrite && (
              <Button size="small" icon={<Upload size={14} aria-hidden />} onClick={props.onImport}>
                导入清单…
              </Button>
            )}
            <Button size="small" icon={<Download size={14} aria-hidden />} onClick={() => props.onExport('xlsx')}>
              导出 xlsx
            </Button>
            <Button size="small" icon={<Download size={14} aria-hidden />} onClick={() => props.onExport('csv')}>
              导出 csv
            </Button>
            <Button size="small" icon={<Download size={14} aria-hidden />} onClick={props.onTemplate}>
              下载模板
            </Button>
          </div>
        </section>
      )}
      {loose.length > 0 && (
        <section aria-label="对整件事项的检查">
          <h2>检查</h2>
          <ul className="record-loose">
            {loose.map((finding) => (
              <li key={finding.key}>
                {finding.why}{' '}
                {mayWrite && finding.severity !== 'I' && (
                  <button type="button" className="link-button" onClick={() => props.onExplain(finding)}>
                    说明…
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {decisions.length > 0 && (
        <section>
          <h2>已说明 {decisions.length} 项</h2>
          <ul className="record-loose">
            {decisions.map(({ finding, reason, by }) => (
              <li key={finding} className="quiet">
                {reason}（{by}）
              </li>
            ))}
          </ul>
        </section>
      )}
      {open.view.publicUrl !== null && (
        <section>
          <h2>公开页</h2>
          <p className="record-url">{open.view.publicUrl}</p>
        </section>
      )}
    </>
  );
}

function Links({ open, acts, onOpen, onMap, mayWrite }: FormAsideProps & { readonly mayWrite: boolean }) {
  const { pack, known } = useFormRoom();
  const [picking, setPicking] = useState(false);
  // Links just made are shown before the core has read them back.
  const there = new Set(open.view.links.map(({ id }) => id));
  const fresh = open.content.links.filter(({ to }) => !there.has(to));
  const nameOf = ({ type, from }: Pick<LinkedRecord, 'type' | 'from'>): string =>
    (from ? pack.links[type]?.name : pack.links[type]?.inverse) ?? type;
  const related = open.content.links.filter(({ type }) => type === 'relates').map(({ to }) => to);
  return (
    <section>
      <h2>关联</h2>
      <ul className="record-links">
        {open.view.links.map((link) => (
          <LinkLine
            key={`${link.id} ${link.type} ${String(link.from)}`}
            look={link}
            note={nameOf(link)}
            onOpen={onOpen}
          />
        ))}
        {fresh.map(({ to, type }) => {
          const look = known.get(to);
          return (
            look !== undefined && (
              <LinkLine key={`${to} ${type}`} look={look} note={nameOf({ type, from: true })} onOpen={onOpen} />
            )
          );
        })}
      </ul>
      <p className="record-link-acts">
        {mayWrite && (
          <button type="button" className="link-button" onClick={() => setPicking(true)}>
            <Plus size={16} strokeWidth={1.75} aria-hidden />
            加关联记录
          </button>
        )}
        {(open.view.links.length > 0 || fresh.length > 0) && (
          <button type="button" className="link-button" onClick={onMap}>
            <Network size={16} strokeWidth={1.75} aria-hidden />
            关系图
          </button>
        )}
      </p>
      {picking && (
        <RecordPicker
          title="关联记录"
          help="两边都会显示这个关联。"
          kinds={[]}
          without={related}
          onPick={(look) => {
            setPicking(false);
            acts.know(look);
            acts.writeLinks('relates', [...related, look.id]);
          }}
          onCancel={() => setPicking(false)}
        />
      )}
    </section>
  );
}

interface LinkLineProps {
  readonly look: LinkLook;
  readonly note: string;
  readonly onOpen: (record: LinkLook) => void;
}

function LinkLine({ look, note, onOpen }: LinkLineProps) {
  return (
    <li>
      <StateMark icon={Link2} tone="plain">
        <span className="quiet">
          {note} · {reviewStateNames[look.state]}
        </span>
      </StateMark>
      <button type="button" className="link-button" onClick={() => onOpen(look)}>
        {look.title.trim() === '' ? '（还没有标题）' : look.title}
      </button>
    </li>
  );
}
