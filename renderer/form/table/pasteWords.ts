import type { Pasted } from './tableActs.ts';

/** What a paste did, in one sentence, with everything it could not take. */
export function pasteWords({ cells, added, dropped, unread }: Pasted, counter: string): string {
  return [
    `贴入 ${cells} 格`,
    added > 0 && `新加 ${added} ${counter}`,
    dropped > 0 && `有 ${dropped} 列表格里没有，没有贴`,
    unread > 0 && `有 ${unread} 格不是“是”或“否”，留空了`,
  ]
    .filter((part) => part !== false)
    .join('，');
}
