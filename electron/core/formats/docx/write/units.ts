/** Twentieths of a point, the unit of WordprocessingML, from points. */
export const twips = (points: number): number => Math.round(points * 20);

/** Twentieths of a point from millimetres. */
export const twipsOfMillimetres = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** Half points, the unit of font sizes, from points. */
export const halfPoints = (points: number): number => Math.round(points * 2);
