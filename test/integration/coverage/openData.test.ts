import { proveChapter } from './proveChapter.ts';

proveChapter('openData');
