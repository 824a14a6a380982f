import { proveChapter } from './proveChapter.ts';

proveChapter('law');
