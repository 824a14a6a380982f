import { Input } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { ChoiceControl } from '#renderer/form/fields/ChoiceControl.tsx';
import { TimeControl } from '#renderer/form/fields/TimeControl.tsx';
import type { Navigate } from '#renderer/lib/route.ts';
import { listOf, type RulesStore } from '#renderer/lib/rulesStore.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { Problem } from '#renderer/ui/Problem.tsx';
import { momentFault } from './momentFault.ts';
import { minuteNow } from './minuteNow.ts';
import { problemText } from './problemText.ts';
import type { ResponseStore } from './responseStore.ts';

export interface IntakeDialogProps {
  readonly store: ResponseStore;
  readonly rules: RulesStore;
  readonly navigate: Navigate;
  readonly onClose: () => void;
}

/** Takes an incident down in the fewest words that start its clocks; everything else waits for its form. */
export function IntakeDialog({ store, rules, navigate, onClose }: IntakeDialogProps) {
  const { busy, problem, take } = useStore(store);
  const levels = useStore(rules, listOf('incidentLevels'));
  const [title, setTitle] = useState('');
  const [occurredAt, setOccurredAt] = useState('');
  const [discoveredAt, setDiscoveredAt] = useState(() => minuteNow(Date.now()));
  const [level, setLevel] = useState('');
  const [tried, setTried] = useState(false);
  const now = useNow(1000);
  const faults = {
    title: title.trim() === '' ? '写一句话，让人一眼知道是什么事' : null,
    occurredAt: momentFault(occurredAt, { now, future: false }),
    discoveredAt: momentFault(discoveredAt, { now, future: false, after: { at: occurredAt, name: '发生时间' } }),
    level: level === '' ? '选一个等级；拿不准先选高的，核实后再改' : null,
  };
  const submit = async () => {
    setTried(true);
    if (Object.values(faults).some((fault) => fault !== null)) return;
    const record = await take({ title: title.trim(), fields: { occurredAt, discoveredAt, incidentLevel: level } });
    if (record !== null) navigate({ screen: 'response', record });
  };
  return (
    <ConfirmDialog
      open
      title="登记事件"
      verb="登记并开始计时"
      busy={busy}
      onConfirm={() => void submit()}
      onCancel={onClose}
    >
      <div className="response-form">
        {problem && <Problem>{problemText(problem)}</Problem>}
        <Field label="事件名称" fault={tried ? faults.title : null}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              value={title}
              maxLength={200}
              placeholder="地点、事情、网上怎么说"
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <Field
          label="发生时间"
          help="5小时和24小时从这里起算；不确切时写已知的最早时刻。"
          fault={tried ? faults.occurredAt : null}
        >
          {(control) => (
            <TimeControl
              control={control}
              name="发生时间"
              type="instant"
              value={occurredAt}
              readOnly={false}
              onWrite={setOccurredAt}
            />
          )}
        </Field>
        <Field label="发现时间" help="48小时从这里起算。" fault={tried ? faults.discoveredAt : null}>
          {(control) => (
            <TimeControl
              control={control}
              name="发现时间"
              type="instant"
              value={discoveredAt}
              readOnly={false}
              onWrite={setDiscoveredAt}
            />
          )}
        </Field>
        <Field
          label="事件等级"
          help="特别重大、重大：5小时内发布权威信息，24小时内开发布会。"
          fault={tried ? faults.level : null}
        >
          {(control) => (
            <ChoiceControl
              control={control}
              name="事件等级"
              options={levels}
              value={level}
              readOnly={false}
              onWrite={setLevel}
            />
          )}
        </Field>
      </div>
    </ConfirmDialog>
  );
}
