import type { RecordContent, RecordLink } from '../record/record.ts';

/**
 * Whether a link is one a form sets. What an interpretation explains, and every link that carries spans, is
 * set by writing in the studio; a record elsewhere is named by whatever brought this one here.
 */
export const isFormLink = ({ kind }: Pick<RecordContent, 'kind'>, { type, spans, to }: RecordLink): boolean =>
  typeof to === 'string' && spans.length === 0 && !(kind === 'interpretation' && type === 'interprets');
