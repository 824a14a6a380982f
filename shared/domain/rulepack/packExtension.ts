import type { RulePack } from './rulePack.ts';

/** Parts of a pack that are lists whose members have a name of their own. */
type Lists = 'attributes' | 'envelope' | 'kinds' | 'columns' | 'clocks' | 'routes' | 'indicators' | 'report';
/** Parts of a pack that are looked up by name. */
type Tables = 'lists' | 'links' | 'words';

/**
 * A pack that builds on another (扩展包): only what is different. A part named here replaces the base's
 * part of that name or is added; everything else stays as it is.
 */
export interface PackExtension extends Pick<RulePack, 'id' | 'version' | 'name' | Lists | Tables> {
  /** The pack it was written for; it may be laid over that version or a newer one. */
  readonly extends: NonNullable<RulePack['extends']>;
  readonly thresholds: Partial<RulePack['thresholds']>;
  readonly rules: Partial<RulePack['rules']>;
  readonly elements: Partial<RulePack['elements']>;
  /** Null leaves the base's. */
  readonly responseChecklist: RulePack['responseChecklist'] | null;
}
