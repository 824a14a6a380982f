import { proveChapter } from './proveChapter.ts';

proveChapter('management');
