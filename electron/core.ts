/** Entry of the core: opens the data folder, builds the services, serves the shell. */
import { fileURLToPath } from 'node:url';
import { extname } from 'node:path';
import { createReport } from '#core/createReport.ts';
import { settledPrinter } from '#core/formats/pdf/settledPrinter.ts';
import { logFolder, openDesk } from '#core/openDesk.ts';
import { startFaultOf } from '#core/startFault.ts';
import { systemClock, systemRandom } from '#core/systemPorts.ts';
import { announceTo } from '#ipc/announceTo.ts';
import { readCoreArguments } from '#ipc/coreArguments.ts';
import type { MessagePortLike } from '#ipc/coreLink.ts';
import { failStart } from '#ipc/failStart.ts';
import { serveCore } from '#ipc/serveCore.ts';
import { shellPorts } from '#ipc/shellPorts.ts';
import packageJson from '../package.json' with { type: 'json' };

// Electron puts the port on `process` of a utility process.
const port: MessagePortLike = process.parentPort;

const { data, resources } = readCoreArguments(process.argv);
const report = createReport(logFolder(data), systemClock);
process.on('unhandledRejection', (thrown) => report(thrown));
// The process still ends, and the shell starts another; this only says why.
process.on('uncaughtExceptionMonitor', (thrown) => report(thrown));

const desk = await open().catch((thrown: unknown) => {
  failStart(port, startFaultOf(thrown, data) ?? { type: 'start/unexpected', reference: report(thrown) });
  return null;
});
if (desk) {
  await serveCore(port, { handlers: desk.handlers, report, stop: () => desk[Symbol.asyncDispose]() });
  process.exit(0);
}

async function open(): ReturnType<typeof openDesk> {
  const ports = shellPorts(port);
  return openDesk({
    folder: data,
    resources,
    // The worker lies beside this file, built or not.
    worker: new URL(`./worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url),
    version: packageJson.version,
    clock: systemClock,
    random: systemRandom,
    custody: await ports.openKeyCustody(),
    printer: settledPrinter(ports.pdfPrinter),
    fetch: (input, init) => fetch(input, init),
    announce: announceTo(port),
    report,
  });
}
