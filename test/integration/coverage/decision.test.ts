import { proveRows } from './proveRows.ts';
import { decisionMakingRows } from './rows/decisionMaking.ts';
import { decisionVoicesRows } from './rows/decisionVoices.ts';

proveRows([...decisionMakingRows, ...decisionVoicesRows]);
