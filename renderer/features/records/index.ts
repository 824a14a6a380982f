export { RecordsScreen, type RecordsScreenProps } from './RecordsScreen.tsx';
export { createRecordsStore, noFilters, type RecordsStore } from './recordsStore.ts';
export { createOpenStore } from './open/openStore.ts';
export type { OpenStore } from './open/openState.ts';
export { NewRecordDialog } from './create/NewRecordDialog.tsx';
export { createNewRecordStore, type NewRecordStore } from './create/newRecordStore.ts';
