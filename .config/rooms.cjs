/**
 * Who may import whom. A room may import itself and what its row lists; everything else is an error.
 * `test/unit/house/rooms.test.ts` fails on a folder without a row and on zero modules cruised.
 */
const NODE = 'node';
const rooms = {
  'shared/lib': { may: ['npm:canonicalize'], why: 'the alphabet: Result, Brand, civil dates, canonical JSON' },
  'shared/domain': { may: ['shared/lib'], why: 'rules anyone can read and run, with nothing installed' },
  'shared/protocol': {
    may: ['shared/lib', 'shared/domain', 'npm:zod'],
    why: 'the portal must be able to port it line by line',
  },
  'shared/contract': {
    may: ['shared/lib', 'shared/domain', 'npm:zod'],
    why: 'types and parsers; reaches neither side',
  },

  'electron/core/storage': { may: ['shared', 'npm:better-sqlite3', NODE], why: 'the only room with SQL' },
  'electron/core/formats': {
    may: [
      'shared',
      'electron/core/ports',
      'npm:docx',
      'npm:yazl',
      'npm:yauzl',
      'npm:fast-xml-parser',
      'npm:pdfjs-dist',
      'npm:papaparse',
      'npm:read-excel-file',
      'npm:write-excel-file',
      NODE,
    ],
    why: 'bytes <-> domain values; knows no record and no network',
  },
  'electron/core/formats/bag': {
    may: ['shared', 'electron/core/signing/protocolCrypto', NODE],
    why: 'the package: bag, digests and the four answers; checks signatures, holds no private key',
  },
  'electron/core/signing': {
    may: ['shared', 'electron/core/ports', 'npm:zod', NODE],
    why: 'the only room that holds private keys',
  },
  'electron/core/sync': {
    may: [
      'shared',
      'electron/core/ports',
      'electron/core/storage',
      'electron/core/signing',
      'npm:zod',
      'npm:http-message-sig',
      'npm:structured-headers',
      NODE,
    ],
    why: 'the only room with a URL',
  },
  'electron/core/services': {
    may: [
      'shared',
      'electron/core/ports',
      'electron/core/storage',
      'electron/core/formats',
      'electron/core/signing',
      'electron/core/sync',
      'electron/core/jobs',
      NODE,
    ],
    why: 'one use case per file; no SQL, no network',
  },
  'electron/core/jobs': {
    may: ['shared', 'electron/core/formats', 'electron/core/signing', NODE],
    why: 'long work that a worker thread does: pure of storage and network',
  },
  'electron/core': {
    may: ['shared', 'electron/core', 'npm:uuid', 'npm:pino', NODE],
    why: 'runs without Electron: tests, the command line and the utility process rely on it',
  },
  'electron/ipc': { may: ['shared'], why: 'parses and forwards; decides nothing' },
  'electron/shell': {
    may: ['shared', 'electron/ipc', 'npm:electron', NODE],
    why: 'windows, menus, key custody; no business',
  },
  'electron/cli': { may: ['shared', 'electron/core', NODE], why: 'words to services and back; decides nothing' },
  electron: {
    may: ['shared', 'electron', 'package.json', 'npm:electron', NODE],
    why: 'the entries: choose which real thing is used',
  },

  'renderer/ui': {
    may: ['npm:react', 'npm:antd', 'npm:lucide-react', 'npm:pdfjs-dist'],
    why: 'a button does not know what it submits',
  },
  'renderer/ui/chart': { may: ['npm:react', 'npm:echarts'], why: 'numbers to a picture; knows no indicator' },
  'renderer/lib': { may: ['shared', 'npm:react', 'npm:zustand', 'npm:pinyin-pro'], why: 'the bridge and small hooks' },
  'renderer/form': {
    may: ['shared', 'renderer/ui', 'renderer/lib', 'npm:react', 'npm:antd', 'npm:lucide-react'],
    why: 'a form drawn from the rule pack; used by records, studio and response',
  },
  'renderer/features': {
    may: [
      'shared',
      'renderer/ui',
      'renderer/lib',
      'renderer/form',
      'npm:react',
      'npm:zustand',
      'npm:antd',
      'npm:lucide-react',
      'npm:@tiptap',
      'npm:pinyin-pro',
    ],
    why: 'strangers to each other',
  },
  'renderer/app': {
    may: [
      'shared',
      'renderer/ui',
      'renderer/lib',
      'renderer/features',
      'npm:react',
      'npm:zustand',
      'npm:antd',
      'npm:lucide-react',
      'npm:dayjs',
      'npm:pinyin-pro',
    ],
    why: 'the only place where features meet',
  },
  renderer: { may: ['renderer', 'shared', 'npm:react', 'npm:antd'], why: 'entry: builds stores from one bridge' },

  'test/portal': {
    may: [
      'shared',
      'electron/core',
      'npm:@tus',
      'npm:http-message-sig',
      'npm:structured-headers',
      'npm:jose',
      'npm:better-sqlite3',
      NODE,
    ],
    why: 'a real server over the published spec',
  },
  'test/runtime': {
    may: ['npm:electron', 'npm:playwright-core', NODE],
    why: "the stand-in for Electron's binary; knows nothing of the product",
  },
  test: {
    may: ['shared', 'electron', 'renderer', 'resources', 'test', 'npm:.*', NODE],
    why: 'tests may look anywhere',
  },
};

module.exports = { NODE, rooms };
