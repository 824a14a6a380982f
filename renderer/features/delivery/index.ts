export { DeliveryScreen } from './DeliveryScreen.tsx';
export { createDeliveryStore, type DeliveryStore } from './deliveryStore.ts';
