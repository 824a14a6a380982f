import { proveRows } from './proveRows.ts';
import { interactionRows } from './rows/interaction.ts';

proveRows(interactionRows);
