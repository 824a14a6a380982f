import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { shellPorts } from '#ipc/shellPorts.ts';
import { linkedPorts } from './linkedPorts.ts';

describe("the core's outside", () => {
  test('asks and gets the answer with the same number, in whatever order answers come', async () => {
    const { port, said, tell } = linkedPorts();
    const { pdfPrinter } = shellPorts(port);
    const first = pdfPrinter.print('<p>1');
    const second = pdfPrinter.print('<p>2');
    const ids = said.map((message) => (message as { id: number }).id);

    tell({ type: 'told', id: ids[1], told: { ok: true, value: new Uint8Array([2]) } });
    tell({ type: 'told', id: ids[0], told: { ok: true, value: new Uint8Array([1]) } });

    expect(await first).toEqual({ ok: true, value: new Uint8Array([1]) });
    expect(await second).toEqual({ ok: true, value: new Uint8Array([2]) });
  });

  test('learns once whether the system really seals', async () => {
    const { port, said, tell } = linkedPorts();
    const opening = shellPorts(port).openKeyCustody();
    tell({ type: 'told', id: 1, told: { ok: true, value: { available: false } } });

    expect((await opening).available).toBe(false);
    expect(said).toEqual([{ type: 'ask', id: 1, what: 'custody', input: {} }]);
  });

  test('rejects when the shell could not seal, and refuses when it could not print', async () => {
    const { port, tell } = linkedPorts();
    const { openKeyCustody, pdfPrinter } = shellPorts(port);
    const opening = openKeyCustody();
    tell({ type: 'told', id: 1, told: { ok: true, value: { available: true } } });
    const sealing = (await opening).seal(new Uint8Array([1]));
    const printing = pdfPrinter.print('<p>');
    tell({ type: 'told', id: 2, told: { ok: false, message: 'locked keyring' } });
    tell({ type: 'told', id: 3, told: { ok: false, message: 'no printer' } });

    await expect(sealing).rejects.toThrow('locked keyring');
    expect(await printing).toEqual({ ok: false, error: { type: 'document/cannot-print', why: 'no printer' } });
  });

  test('takes no notice of calls and of answers to nobody', async () => {
    const { port, said, tell } = linkedPorts();
    shellPorts(port);
    tell({ type: 'told', id: 99, told: { ok: true, value: 1 } });
    tell({ type: 'call', id: 1, channel: 'session.state', input: {} });
    await turn();
    expect(said).toEqual([]);
  });
});
