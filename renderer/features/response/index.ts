export { ResponseScreen } from './ResponseScreen.tsx';
export { createResponseStore, type ResponseStore } from './responseStore.ts';
