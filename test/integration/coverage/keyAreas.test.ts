import { proveChapter } from './proveChapter.ts';

proveChapter('keyAreas');
