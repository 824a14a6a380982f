import { Fragment, Slice, type Mark, type Node, type Schema } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/**
 * Whatever is pasted arrives as plain paragraphs: no element, no id and no link to a clause this
 * policy does not have. Words moved inside the document keep their links.
 */
export function plainPaste(knows: (clause: string) => boolean): Plugin {
  return new Plugin({
    key: new PluginKey('plainPaste'),
    props: {
      transformPasted: (slice, view) => {
        const found = paragraphs(slice.content, view.state.schema, knows);
        return found.length === 0 ? Slice.empty : new Slice(Fragment.from(found), 1, 1);
      },
    },
  });
}

function paragraphs(content: Fragment, schema: Schema, knows: (clause: string) => boolean): Node[] {
  const passage = schema.nodes['passage'];
  if (!passage) throw new Error('the schema has no passage');
  const found: Node[] = [];
  /** Text that stands loose in the slice; all of it up to the next block is one paragraph. */
  let loose: Node[] = [];
  const close = () => {
    if (loose.length > 0) found.push(passage.create(null, loose));
    loose = [];
  };
  const keep = (mark: Mark) => mark.type.name !== 'clauseLink' || knows(String(mark.attrs['clause']));
  content.forEach((node) => {
    if (node.isText) {
      loose.push(node.mark(node.marks.filter(keep)));
      return;
    }
    close();
    // A paragraph's own text becomes one paragraph; a section's paragraphs become several.
    const inner = paragraphs(node.content, schema, knows);
    found.push(...(inner.length === 0 && node.isTextblock ? [passage.create(null)] : inner));
  });
  close();
  return found;
}
