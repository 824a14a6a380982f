export { TodayScreen } from './TodayScreen.tsx';
export { createTodayStore, type TodayStore } from './todayStore.ts';
