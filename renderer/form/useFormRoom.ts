import { use } from 'react';
import { FormRoomContext, type FormRoom } from './FormRoom.ts';

/** The room a field stands in; a field outside a form is a bug. */
export function useFormRoom(): FormRoom {
  const room = use(FormRoomContext);
  if (room === null) throw new Error('A field was drawn outside a form');
  return room;
}
