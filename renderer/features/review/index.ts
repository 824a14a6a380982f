export { ReviewScreen, type ReviewScreenProps } from './ReviewScreen.tsx';
export { createReviewStore, type ReviewStore } from './reviewStore.ts';
