import { proveRows } from './proveRows.ts';
import { interpretationRows } from './rows/interpretation.ts';

proveRows(interpretationRows);
