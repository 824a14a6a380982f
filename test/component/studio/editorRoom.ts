/**
 * What ProseMirror asks of a window beside what `domRoom` gives: rectangles of text, which jsdom does
 * not lay out, and the one rule of the style sheet that it insists on.
 */
const nowhere = (): DOMRect => new DOMRect(0, 0, 0, 0);
Range.prototype.getBoundingClientRect = nowhere;
Range.prototype.getClientRects = () => Object.assign([nowhere()], { item: nowhere });
document.elementFromPoint = () => null;
document.head.append(
  Object.assign(document.createElement('style'), { textContent: '.studio-prose { white-space: pre-wrap }' }),
);
