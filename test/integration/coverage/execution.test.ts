import { proveChapter } from './proveChapter.ts';

proveChapter('execution');
