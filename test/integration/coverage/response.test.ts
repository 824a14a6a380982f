import { proveRows } from './proveRows.ts';
import { principleRows } from './rows/principles.ts';
import { responseRows } from './rows/response.ts';

proveRows([...principleRows, ...responseRows]);
