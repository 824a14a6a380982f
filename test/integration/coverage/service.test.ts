import { proveChapter } from './proveChapter.ts';

proveChapter('service');
