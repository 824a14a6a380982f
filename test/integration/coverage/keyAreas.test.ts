import { proveRows } from './proveRows.ts';
import { columnRows } from './rows/columns.ts';
import { keyAreaRows } from './rows/keyAreas.ts';

proveRows([...keyAreaRows, ...columnRows]);
