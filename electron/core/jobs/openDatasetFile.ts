import { readFile } from 'node:fs/promises';
import type { DescribedColumn } from '#shared/domain/kinds/openDataset.ts';
import { openDataset, type OpenedDataset } from '../formats/sheet/openDataset.ts';

/** A data file, from where it is kept, in the forms it is opened in; `name` is what the officer calls it. */
export const openDatasetFile = async ({
  name,
  file,
  columns,
}: {
  readonly name: string;
  readonly file: string;
  readonly columns: readonly DescribedColumn[];
}): Promise<OpenedDataset | null> => openDataset(name, await readFile(file), columns);
