/// <reference types="vite/client" />
/** Runs in the page before the renderer: puts the scenario's bridge where the preload would. */
import { scriptedBridge } from '#test/support/scriptedBridge.ts';
import type { Scenario } from './Scenario.ts';

const scenarios = import.meta.glob<{ readonly scenario: Scenario }>('./scenarios/*.ts', { eager: true });
const name = new URLSearchParams(location.search).get('scenario') ?? '';
const found = scenarios[`./scenarios/${name}.ts`];
if (!found) throw new Error(`No scenario ${name}; there are ${Object.keys(scenarios).join(', ')}`);

const bridge = scriptedBridge(found.scenario.script);
Object.assign(window, { desk: bridge, announce: bridge.announce });
