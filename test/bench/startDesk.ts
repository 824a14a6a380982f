/**
 * One start in a process of its own: opens the data folder and asks for what the first screen shows.
 * Sends the milliseconds; unlocking is left out, because a passphrase takes as long as it is meant to.
 */
import { benchNow, unlockBenchDesk } from './benchStore.ts';
import { openTestDesk } from '#test/support/openTestDesk.ts';

const [folder = ''] = process.argv.slice(2);

let began = performance.now();
const desk = await openTestDesk({ folder, at: benchNow });
await desk.done('session.state', {});
const ready = performance.now() - began;
await unlockBenchDesk(desk);
began = performance.now();
await desk.done('status.view', {});
await desk.done('today.view', {});
const screen = performance.now() - began;
await desk[Symbol.asyncDispose]();
process.send?.({ ready, screen }, () => process.disconnect());
