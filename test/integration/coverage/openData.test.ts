import { proveRows } from './proveRows.ts';
import { openDataRows } from './rows/openData.ts';

proveRows(openDataRows);
