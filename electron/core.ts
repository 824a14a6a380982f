/** Entry of the core: opens the data folder, builds the services, serves the shell. */
import { fileURLToPath } from 'node:url';
import { extname } from 'node:path';
import { createReport } from '#core/createReport.ts';
import { settledPrinter } from '#core/formats/pdf/settledPrinter.ts';
import { logFolder, openDesk } from '#core/openDesk.ts';
import { DatabaseFromFuture } from '#core/storage/migrate.ts';
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

try {
  const ports = shellPorts(port);
  const desk = await openDesk({
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
  await serveCore(port, { handlers: desk.handlers, report, stop: () => desk[Symbol.asyncDispose]() });
  process.exit(0);
} catch (thrown) {
  failStart(
    port,
    thrown instanceof DatabaseFromFuture
      ? { type: 'start/data-from-future', file: data, found: thrown.found, known: thrown.known }
      : { type: 'start/unexpected', reference: report(thrown) },
  );
}
