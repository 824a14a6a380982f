export { RecordsScreen } from './RecordsScreen.tsx';
export { createRecordsStore, type RecordsStore } from './recordsStore.ts';
