import { proveChapter } from './proveChapter.ts';

proveChapter('decision');
