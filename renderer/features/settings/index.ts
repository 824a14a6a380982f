export { SettingsScreen } from './SettingsScreen.tsx';
export { createSettingsStore, type SettingsStore } from './settingsStore.ts';
export { createRulesSettingsStore, type RulesSettingsStore } from './rules/rulesSettingsStore.ts';
