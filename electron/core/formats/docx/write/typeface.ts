import type { IFontAttributesProperties } from 'docx';
import { typefaces, type TypefaceRole } from '#shared/domain/document/officialPage.ts';

/**
 * A run's fonts by role. All four slots are named, because Word chooses the slot per character, and the
 * hint makes it choose the Chinese one for “ ” … —, which Latin and Chinese fonts both have.
 */
export function typeface(role: TypefaceRole): IFontAttributesProperties {
  const name = typefaces[role].asked;
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
}
