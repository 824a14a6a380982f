export { LedgerScreen } from './LedgerScreen.tsx';
export { createLedgerStore, type LedgerStore } from './ledgerStore.ts';
