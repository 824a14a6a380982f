// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { err, ok } from '#shared/lib/result.ts';
import { recordId, submissionId } from '#test/support/rendererPreview/basis.ts';
import { inspection } from '#test/support/rendererPreview/formSamples.ts';
import { openForm } from './formRoom.tsx';

describe('files and links', () => {
  test('are added by drop, described and taken away', async () => {
    const core = inspection();
    const { flush } = await openForm(core, {
      'attachments.add': ({ name, bytes }) =>
        name.endsWith('.docm')
          ? err({ type: 'attachment/kind', name })
          : ok({ name, size: bytes.length, sha256: 'a'.repeat(64) }),
    });
    const zone = screen.getByRole('group', { name: /^附件/u }).querySelector('.form-files')!;
    const drop = (name: string) =>
      fireEvent.drop(zone, { dataTransfer: { types: ['Files'], files: [new File(['字'], name)] } });
    drop('督查表.xlsx');
    expect(await screen.findByRole('button', { name: '督查表.xlsx' })).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox', { name: '督查表.xlsx的说明' }), { target: { value: '各镇街情况' } });
    drop('带宏.docm');
    expect(await screen.findByText(/不能公开的文件类型/u)).toBeTruthy();
    await act(flush);
    expect(core.content().fields['attachments']).toMatchObject([
      { name: '督查表.xlsx', caption: '各镇街情况', size: 3 },
    ]);
    fireEvent.click(screen.getByRole('button', { name: '移去附件督查表.xlsx' }));
    await act(flush);
    expect(core.content().fields['attachments']).toBeUndefined();
  });

  test('to another record are found by its words and saved by their type', async () => {
    const core = inspection();
    const hit = {
      id: recordId(7),
      submission: submissionId(7),
      kind: 'implementation',
      title: '落实情况通报',
      docNumber: null,
      issuer: null,
      savedAt: '2026-11-20T09:00:00+08:00',
      state: 'approved' as const,
      delivery: null,
      dueAt: null,
    };
    const { flush } = await openForm(core, {
      'records.search': ok({ rows: [{ ...hit, snippet: '', marks: [] }], next: null }),
    });
    fireEvent.click(screen.getByRole('button', { name: '加关联记录' }));
    const find = await screen.findByRole('combobox', { name: '找关联记录' });
    fireEvent.change(find, { target: { value: '落实' } });
    await screen.findByRole('option', { name: /落实情况通报/u });
    fireEvent.keyDown(find, { key: 'Enter' });
    await act(flush);
    expect(core.saved.at(-1)?.content.links).toEqual([{ to: hit.id, type: 'relates' }]);
    expect(screen.getAllByRole('button', { name: '落实情况通报' }).length).toBeGreaterThan(0);
  });
});
