export { SettingsScreen } from './SettingsScreen.tsx';
export { createSettingsStore, type SettingsStore } from './settingsStore.ts';
