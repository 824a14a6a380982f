import { asText, rowsOf, type Written } from '../form/fieldValue.ts';
import { exact, exactText, type Exact } from './exact.ts';
import type { KindProblem } from './kindProblem.ts';

interface Band {
  readonly id: string;
  /** 第n行. */
  readonly row: number;
  readonly lower: Exact | null;
  readonly upper: Exact | null;
  readonly least: Exact | null;
  readonly most: Exact | null;
}

/**
 * R27 裁量基准 (行政处罚法 art. 34, plan art. 4): bands of one scale join without gap or overlap, and a
 * heavier band is never punished more lightly. A lower bound is included, an upper one is not; the last
 * band may have no end. Bands told in words only are not compared.
 */
export function discretionBands({ fields }: Written): readonly KindProblem[] {
  const scales = new Map<string, Band[]>();
  for (const [index, { id, cells }] of rowsOf(fields['bands']).entries()) {
    const number = (key: string): Exact | null => exact(asText(cells[key]));
    const scale = ['kind', 'unit', 'penaltyUnit'].map((key) => asText(cells[key])).join('|');
    const band: Band = {
      id,
      row: index + 1,
      lower: number('lower'),
      upper: number('upper'),
      least: number('least'),
      most: number('most'),
    };
    scales.set(scale, [...(scales.get(scale) ?? []), band]);
  }
  return [...scales.values()].flatMap((bands) => [...ranges(bands), ...joints(bands), ...penalties(bands)]);
}

const problem = ({ id }: Band, column: string, about: string, why: string, text: string): KindProblem => ({
  rule: 'R27',
  verdict: 'fail',
  why: `「档次」${why}`,
  field: 'bands',
  cell: { row: id, column },
  text,
  about: `${id} ${about}`,
});

/** Inside one band the lower bound is below the upper one. */
function ranges(bands: readonly Band[]): readonly KindProblem[] {
  return bands.flatMap((band) => {
    const { row, lower, upper, least, most } = band;
    const problems: KindProblem[] = [];
    if (lower !== null && upper !== null && lower >= upper) {
      const why = `第${row}行的上限${exactText(upper)}不大于下限${exactText(lower)}。请核对后改正。`;
      problems.push(problem(band, 'upper', 'bounds', why, exactText(upper)));
    }
    if (least !== null && most !== null && least > most) {
      const why = `第${row}行的幅度上限${exactText(most)}小于幅度下限${exactText(least)}。请核对后改正。`;
      problems.push(problem(band, 'most', 'penalty', why, exactText(most)));
    }
    return problems;
  });
}

const isMeasured = ({ lower, upper }: Band): boolean => lower !== null || upper !== null;

/** By lower bound, a blank one from nought; as written where they are equal. */
const inOrder = (bands: readonly Band[]): readonly Band[] =>
  bands
    .filter(isMeasured)
    .toSorted((a, b) => Number((a.lower ?? 0n) > (b.lower ?? 0n)) - Number((a.lower ?? 0n) < (b.lower ?? 0n)));

/** Each band begins where the one before ends. */
function joints(bands: readonly Band[]): readonly KindProblem[] {
  const ordered = inOrder(bands);
  return ordered.flatMap((band, index): readonly KindProblem[] => {
    const next = ordered[index + 1];
    if (next === undefined) return [];
    const start = next.lower ?? exact('0');
    if (start === null) return [];
    if (band.upper === null) {
      const why = `第${band.row}行没有上限，却不是最后一档（第${next.row}行从${exactText(start)}起）。请填写上限${exactText(start)}，或核对档次。`;
      return [problem(band, 'upper', 'no end', why, '')];
    }
    if (band.upper === start) return [];
    const [from, to] = band.upper < start ? [band.upper, start] : [start, band.upper];
    const what = band.upper < start ? '没有档次管' : '两档都管';
    const why = `第${band.row}行与第${next.row}行接不上：${exactText(from)}至${exactText(to)}${what}。请让前一档的上限等于后一档的下限。`;
    return [problem(next, 'lower', band.upper < start ? 'gap' : 'overlap', why, exactText(start))];
  });
}

/** Measured bands by their scale, others in the order they are written. */
function penalties(bands: readonly Band[]): readonly KindProblem[] {
  const ordered = bands.every(isMeasured) ? inOrder(bands) : bands;
  const punished = ordered.filter(({ least, most }) => least !== null || most !== null);
  return punished.flatMap((band, index): readonly KindProblem[] => {
    const next = punished[index + 1];
    const low = next?.least ?? next?.most ?? null;
    if (next === undefined || low === null || band.most === null || low >= band.most) return [];
    const why = `第${next.row}行的幅度从${exactText(low)}起，第${band.row}行到${exactText(band.most)}止，两档的幅度重叠或倒过来了。请让重的一档从轻的一档的上限起；确有依据的，说明理由。`;
    return [{ ...problem(next, 'least', 'penalty overlap', why, exactText(low)), verdict: 'uncertain' }];
  });
}
