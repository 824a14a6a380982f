/**
 * The editor's document as JSON: one section per element (要素), always all of them and always in
 * the standard's order; inside it passages (one paragraph each); inside a passage text with links.
 *
 * A link is a mark and not a node, so that its stretch follows the words while they move.
 */
import type { ElementKey } from '#shared/domain/interpretation/interpretation.ts';

export interface EditorLink {
  readonly type: 'clauseLink';
  readonly attrs: { readonly clause: string };
}

export interface EditorText {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly EditorLink[];
}

export interface EditorPassage {
  readonly type: 'passage';
  /** Null only between a split and the plug-in that names the new paragraph. */
  readonly attrs: { readonly id: string | null };
  readonly content?: readonly EditorText[];
}

export interface EditorSection {
  readonly type: 'section';
  readonly attrs: { readonly element: ElementKey };
  readonly content: readonly EditorPassage[];
}

export interface EditorDoc {
  readonly type: 'doc';
  readonly content: readonly EditorSection[];
}
