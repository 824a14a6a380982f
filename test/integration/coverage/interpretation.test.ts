import { proveChapter } from './proveChapter.ts';

proveChapter('interpretation');
