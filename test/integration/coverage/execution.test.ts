import { proveRows } from './proveRows.ts';
import { executionRows } from './rows/execution.ts';

proveRows(executionRows);
