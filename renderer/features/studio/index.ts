export { StudioScreen, type StudioScreenProps } from './StudioScreen.tsx';
export { createStudioStore } from './studioStore.ts';
export type { StudioStore } from './studioState.ts';
