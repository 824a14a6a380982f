export { SessionScreen } from './SessionScreen.tsx';
export { PeopleSection } from './PeopleSection.tsx';
export { createSessionStore, type SessionStore } from './sessionStore.ts';
