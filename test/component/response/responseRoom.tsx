/** The response screen over a scripted core, on the morning of the mocks' incident. */
import { render } from '@testing-library/react';
import { afterEach, beforeEach, vi, type Mock } from 'vitest';
import { createResponseStore, ResponseScreen } from '#renderer/features/response/index.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import { createRulesStore } from '#renderer/lib/rulesStore.ts';
import { createSaveLight } from '#renderer/lib/saveLight.ts';
import type { Input } from '#shared/contract/contract.ts';
import type { FormView } from '#shared/contract/forms.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import { err, ok } from '#shared/lib/result.ts';
import { incidentAt, incidentId, incidentRow, statementId } from '#test/support/rendererPreview/responseSample.ts';
import { shippedPack } from '#test/support/rendererPreview/shippedPack.ts';
import { scriptedBridge, type Script } from '#test/support/scriptedBridge.ts';

/** 11月23日 周一 09:13:12 in Zhongshan. */
export const NOW = Date.parse('2026-11-23T09:13:12+08:00');
export const sample = incidentAt(NOW);
export const saved = ok({
  number: 3,
  digest: 'f'.repeat(64),
  savedAt: '2026-11-23T09:13:20+08:00',
  author: '王晓',
});

/** For every test of a file: the time is `NOW` and runs on. */
export function stopTheClocksAtNow(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW, shouldAdvanceTime: true, toFake: ['Date', 'setInterval', 'clearInterval'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

export async function show(
  record: RecordId | null = incidentId,
  more: Script = {},
  incident: FormView = sample.incident,
) {
  const bridge = scriptedBridge({
    'rules.pack': ok(shippedPack),
    'records.list': ok({
      rows: [incidentRow(1, '供水主管破裂', NOW + 8_808_000, '2026-11-23T08:52:00+08:00')],
      next: null,
      total: 1,
    }),
    'records.form': ({ id }) =>
      id === incidentId
        ? ok(incident)
        : id === statementId
          ? ok(sample.statement)
          : err({ type: 'record/not-found', id }),
    'records.save': saved,
    ...more,
  });
  const rules = createRulesStore(bridge);
  await rules.getState().refresh();
  const saveLight = createSaveLight();
  const store = createResponseStore(bridge, saveLight);
  const navigate: Mock<Navigate> = vi.fn();
  const say: Mock<(sentence: string) => void> = vi.fn();
  const view = render(
    <ResponseScreen store={store} rules={rules} record={record} navigate={navigate} say={say} rowKeys />,
  );
  const saves = () =>
    bridge.calls.filter(({ channel }) => channel === 'records.save').map(({ input }) => input as Input<'records.save'>);
  return { bridge, navigate, say, saveLight, saves, ...view };
}
