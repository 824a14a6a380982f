/** What a printed document turned out to be; millimetres unless said otherwise. Null: the pages did not show it. */
export interface PdfMeasure {
  readonly pages: number;
  readonly page: {
    readonly width: number;
    readonly height: number;
    /** From full pages only: a last page ends where it ends, a first begins with its title. */
    readonly top: number | null;
    readonly bottom: number | null;
    readonly left: number | null;
    readonly right: number | null;
  };
  readonly linesPerPage: number | null;
  readonly charsPerLine: number | null;
  /** Points from one line of the body to the next. */
  readonly linePitch: number | null;
  readonly fonts: readonly {
    readonly use: 'title' | 'heading1' | 'heading2' | 'body' | 'pageNumber';
    readonly asked: string;
    /** Name of the face in the PDF; null where nothing was set in it or the PDF does not say. */
    readonly found: string | null;
  }[];
  readonly pageNumbers: {
    /** Pages whose own number stands between two dashes. */
    readonly right: number;
    readonly odd: 'left' | 'right' | null;
    readonly even: 'left' | 'right' | null;
    /** From the type area's lower edge down to the dash. */
    readonly drop: number | null;
  };
  /** Where the printed page and GB/T 9704-2012 part, by more than a millimetre, a line or a character. */
  readonly deviations: readonly { readonly what: string; readonly wanted: string; readonly found: string }[];
}
