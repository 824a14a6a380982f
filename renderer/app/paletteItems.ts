import { FileText, KeyRound, List, Lock, Plus, RefreshCw, UserRound, type LucideIcon } from 'lucide-react';
import { roleNames } from '#shared/domain/person/person.ts';
import { noFilters } from '#renderer/features/records/index.ts';
import { recordRoute } from '#renderer/lib/recordRoute.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import { kindOf } from '#renderer/lib/rulesStore.ts';
import type { Stores } from './createStores.ts';
import { matchWords } from '#renderer/lib/matchWords.ts';
import type { PaletteHit } from './paletteStore.ts';
import { screens } from './screens.ts';

export interface PaletteItem {
  readonly key: string;
  readonly group: '去' | '命令' | '人员' | '事项';
  readonly icon: LucideIcon;
  readonly words: string;
  readonly note: string | null;
  readonly run: () => void;
}

export interface PaletteActions {
  readonly stores: Stores;
  readonly navigate: Navigate;
  readonly onLock: () => void;
  readonly onKeys: () => void;
}

/** Everything the palette offers for what was typed: screens, commands, people, records; each runs by itself. */
export function paletteItems(query: string, hits: readonly PaletteHit[], actions: PaletteActions): PaletteItem[] {
  const { stores, navigate } = actions;
  const people = stores.session.getState().session?.people ?? [];
  const fixed: readonly PaletteItem[] = [
    ...screens.map(({ screen, name, digit, icon, route }): PaletteItem => ({
      key: `go ${screen}`,
      group: '去',
      icon,
      words: name,
      note: `Ctrl ${digit}`,
      run: () => navigate(route),
    })),
    {
      key: 'new',
      group: '命令',
      icon: Plus,
      words: '新建公开事项',
      note: 'Ctrl N',
      run: () => stores.newRecord.getState().show(),
    },
    ...(query.trim() === '' ? [] : newOf(actions)),
    { key: 'import', group: '命令', icon: Plus, words: '导入政策', note: null, run: stores.importing.getState().show },
    {
      key: 'retry',
      group: '命令',
      icon: RefreshCw,
      words: '现在重试报送',
      note: null,
      run: () => void stores.delivery.getState().retry(),
    },
    { key: 'lock', group: '命令', icon: Lock, words: '锁定', note: 'Ctrl L', run: actions.onLock },
    { key: 'keys', group: '命令', icon: KeyRound, words: '按键列表', note: 'F1', run: actions.onKeys },
    ...people.map(({ id, name, roles }): PaletteItem => ({
      key: `person ${id}`,
      group: '人员',
      icon: UserRound,
      words: name,
      note: roles.map((role) => roleNames[role]).join('、'),
      run: () => navigate({ screen: 'settings' }),
    })),
  ];
  const matched = fixed.filter(
    ({ group, words }) => (query.trim() !== '' || group !== '人员') && matchWords(words, query),
  );
  const records = hits.map(({ row, snippet }): PaletteItem => ({
    key: `record ${row.id}`,
    group: '事项',
    icon: FileText,
    words: row.title,
    note: snippet ?? row.docNumber,
    run: () => navigate(recordRoute(row, kindOf(row.kind)(stores.rules.getState()))),
  }));
  if (query.trim() === '') return matched;
  const all: PaletteItem = {
    key: 'find',
    group: '命令',
    icon: List,
    words: `在所有事项里查找“${query.trim()}”`,
    note: null,
    run: () => {
      void stores.records.getState().setFilters({ ...noFilters, text: query.trim() });
      navigate({ screen: 'records', record: null });
    },
  };
  return [...matched, ...records, all];
}

/** 新建 of every kind that begins with a form; named by what was typed, so that an empty palette is not a list of kinds. */
function newOf({ stores, navigate }: PaletteActions): readonly PaletteItem[] {
  const { rules, newRecord } = stores;
  return (rules.getState().pack?.kinds ?? [])
    .filter(({ screen }) => screen !== 'studio')
    .map((kind): PaletteItem => ({
      key: `new ${kind.key}`,
      group: '命令',
      icon: Plus,
      words: `新建${kind.name}`,
      note: kind.article,
      run: () =>
        void newRecord
          .getState()
          .create(kind.key)
          .then((made) => {
            if (made !== null) navigate(recordRoute(made, kind));
          }),
    }));
}
