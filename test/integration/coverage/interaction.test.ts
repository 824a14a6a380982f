import { proveChapter } from './proveChapter.ts';

proveChapter('interaction');
