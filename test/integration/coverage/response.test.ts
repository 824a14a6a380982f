import { proveChapter } from './proveChapter.ts';

proveChapter('response');
