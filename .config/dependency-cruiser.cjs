/**
 * Who may import whom. A room may import itself and what its row lists; everything else is an error.
 * `test/unit/house/rooms.test.ts` fails on a folder without a row and on zero modules cruised.
 */
const NODE = 'node';
const rooms = {
  'shared/lib': { may: ['npm:canonicalize'], why: 'the alphabet: Result, Brand, civil dates, canonical JSON' },
  'shared/domain': { may: ['shared/lib'], why: 'rules anyone can read and run, with nothing installed' },
  'shared/protocol': { may: ['shared/lib', 'shared/domain', 'npm:zod'], why: 'the portal must be able to port it line by line' },
  'shared/contract': { may: ['shared/lib', 'shared/domain', 'npm:zod'], why: 'types and parsers; reaches neither side' },

  'electron/core/storage': { may: ['shared', 'npm:better-sqlite3', NODE], why: 'the only room with SQL' },
  'electron/core/formats': {
    may: ['shared', 'electron/core/ports', 'npm:docx', 'npm:yazl', 'npm:yauzl', 'npm:fast-xml-parser', 'npm:pdfjs-dist', NODE],
    why: 'bytes <-> domain values; knows no record and no network',
  },
  'electron/core/formats/bag': {
    may: ['shared', 'electron/core/signing/protocolCrypto', NODE],
    why: 'the package: bag, digests and the four answers; checks signatures, holds no private key',
  },
  'electron/core/signing': {
    may: ['shared', 'electron/core/ports', NODE],
    why: 'the only room that holds private keys',
  },
  'electron/core/sync': {
    may: ['shared', 'electron/core/ports', 'electron/core/storage', 'electron/core/signing',
      'npm:http-message-sig', 'npm:structured-headers', 'npm:tus-js-client', NODE],
    why: 'the only room with a URL',
  },
  'electron/core/services': {
    may: ['shared', 'electron/core/ports', 'electron/core/storage', 'electron/core/formats', 'electron/core/signing', 'electron/core/sync', 'electron/core/jobs', NODE],
    why: 'one use case per file; no SQL, no network',
  },
  'electron/core/jobs': { may: ['shared', 'electron/core/formats', 'electron/core/signing', NODE], why: 'long work that a worker thread does: pure of storage and network' },
  'electron/core': { may: ['shared', 'electron/core', 'npm:uuid', 'npm:pino', NODE], why: 'runs without Electron: tests, the command line and the utility process rely on it' },
  'electron/ipc': { may: ['shared'], why: 'parses and forwards; decides nothing' },
  'electron/shell': { may: ['shared', 'electron/ipc', 'npm:electron', NODE], why: 'windows, menus, key custody; no business' },
  'electron/cli': { may: ['shared', 'electron/core', NODE], why: 'words to services and back; decides nothing' },
  'electron': { may: ['shared', 'electron', 'package.json', 'npm:electron', NODE], why: 'the entries: choose which real thing is used' },

  'renderer/ui': { may: ['npm:react', 'npm:antd', 'npm:lucide-react', 'npm:pdfjs-dist'], why: 'a button does not know what it submits' },
  'renderer/lib': { may: ['shared', 'npm:react', 'npm:zustand'], why: 'the bridge and small hooks' },
  'renderer/features': {
    may: ['shared', 'renderer/ui', 'renderer/lib', 'npm:react', 'npm:zustand', 'npm:antd', 'npm:lucide-react', 'npm:@tiptap', 'npm:pinyin-pro'],
    why: 'strangers to each other',
  },
  'renderer/app': {
    may: ['shared', 'renderer/ui', 'renderer/lib', 'renderer/features', 'npm:react', 'npm:zustand', 'npm:antd', 'npm:lucide-react', 'npm:dayjs', 'npm:pinyin-pro'],
    why: 'the only place where features meet',
  },
  'renderer': { may: ['renderer', 'shared', 'npm:react', 'npm:antd'], why: 'entry: builds stores from one bridge' },

  'test/portal': {
    may: ['shared', 'electron/core', 'npm:@tus', 'npm:http-message-sig', 'npm:structured-headers', 'npm:jose', 'npm:better-sqlite3', NODE],
    why: 'a real server over the published spec',
  },
  'test/runtime': { may: ['npm:electron', 'npm:playwright-core', NODE], why: "the stand-in for Electron's binary; knows nothing of the product" },
  'test': { may: ['shared', 'electron', 'renderer', 'test', 'npm:.*', NODE], why: 'tests may look anywhere' },
};

const escape = (path) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const target = (entry) =>
  entry === NODE ? '^(node:)?[a-z_]+(/promises|/posix)?$'
  : entry.startsWith('npm:') ? `node_modules/(@types/)?${entry.slice(4)}(-dom|-multiple-ciphers)?/`
  : `^${escape(entry)}[./]`;
const nested = (room) => Object.keys(rooms).filter((other) => other !== room && other.startsWith(`${room}/`));

module.exports = {
  rooms,
  forbidden: [
    ...Object.entries(rooms).map(([room, { may, why }]) => ({
      name: `room:${room}`,
      comment: why,
      severity: 'error',
      from: { path: `^${room}/`, ...(nested(room).length > 0 && { pathNot: nested(room).map((inner) => `^${inner}/`) }) },
      to: { pathNot: [`^${room}/`, ...may.map(target)] },
    })),
    {
      name: 'core-without-electron', severity: 'error',
      comment: 'the core must start under plain Node',
      from: { path: '^(electron/core|electron/cli|electron/ipc|shared|renderer)' }, to: { path: 'node_modules/electron/' },
    },
    {
      name: 'features-are-strangers', severity: 'error', comment: 'they meet in renderer/app',
      from: { path: '^renderer/features/([^/]+)/' }, to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'enter-by-the-door', severity: 'error', comment: 'a feature is used through its index.ts',
      from: { path: '^renderer/app/' }, to: { path: '^renderer/features/[^/]+/(?!index\\.ts$)' },
    },
    {
      name: 'sides-do-not-touch', severity: 'error', comment: 'window and core share only shared/; nobody but tests imports tests',
      from: { path: '^(shared|renderer|electron)/' }, to: { path: '^(renderer|electron|test)/', pathNot: '^$1/' },
    },
    { name: 'no-cycles', severity: 'error', comment: 'a cycle has no reading order', from: {}, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // Not `exclude`: excluding would hide package imports from every rule.
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|\\.tsbuild)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
    },
  },
};
