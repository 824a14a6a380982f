import type { RecordId } from '#shared/domain/record/record.ts';
import type { Place } from '#shared/domain/checks/checks.ts';
import type { FieldNames } from '../envelope/fieldNames.ts';
import { elements, type Section } from '#shared/domain/interpretation/interpretation.ts';

/** Where a finding points, as people say it: 主要内容 第2段. */
export function placeText(
  place: Place,
  policy: RecordId,
  sections: readonly Section[],
  labels: ReadonlyMap<string, string>,
  names: FieldNames,
): string {
  switch (place.in) {
    case 'field':
    case 'value':
      return `${place.record === policy ? '政策' : '解读'}的${names[place.record === policy ? 'policy' : 'interpretation'].get(keyOf(place.field)) ?? '公开信息'}`;
    case 'element':
      return elementName(place.element);
    case 'passage': {
      const passages = sections.find(({ element }) => element === place.element)?.passages ?? [];
      const index = passages.findIndex(({ id }) => id === place.passage);
      return index === -1 ? elementName(place.element) : `${elementName(place.element)} 第${index + 1}段`;
    }
    case 'policy':
      return place.clause === null ? '政策原文' : (labels.get(place.clause) ?? '政策原文');
  }
}

/** `attribute.reason` is about the attribute. */
const keyOf = (field: string): string => field.split('.')[0] ?? field;

const elementName = (key: string): string => elements.find((element) => element.key === key)?.name ?? key;
