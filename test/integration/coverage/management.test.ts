import { proveRows } from './proveRows.ts';
import { enforcementRows } from './rows/enforcement.ts';
import { powerRows } from './rows/powers.ts';

proveRows([...powerRows, ...enforcementRows]);
