import { BookOpenText, FileText, type LucideIcon } from 'lucide-react';

interface KindName {
  readonly kind: string;
  readonly name: string;
  readonly icon: LucideIcon;
}

/** Kinds this version writes; a kind from a later rule pack is shown by its key until its name is known. */
export const recordKinds: readonly KindName[] = [
  { kind: 'policy', name: '政策文件', icon: FileText },
  { kind: 'interpretation', name: '政策解读', icon: BookOpenText },
];

export function kindOf(kind: string): KindName {
  return recordKinds.find((known) => known.kind === kind) ?? { kind, name: kind, icon: FileText };
}
