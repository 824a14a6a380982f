/** Turns the import table of rooms.cjs into rules; `npm run rooms` runs them. */
const { NODE, rooms } = require('./rooms.cjs');

const escape = (path) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const target = (entry) =>
  entry === NODE
    ? '^(node:)?[a-z_]+(/promises|/posix|/consumers|/web)?$'
    : entry.startsWith('npm:')
      ? `node_modules/(@types/)?${entry.slice(4)}(-dom|-multiple-ciphers)?/`
      : entry.endsWith('.json')
        ? `^${escape(entry)}$`
        : `^${escape(entry)}[./]`;
const nested = (room) => Object.keys(rooms).filter((other) => other !== room && other.startsWith(`${room}/`));

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, { may, why }]) => ({
      name: `room:${room}`,
      comment: why,
      severity: 'error',
      from: {
        path: `^${room}/`,
        ...(nested(room).length > 0 && { pathNot: nested(room).map((inner) => `^${inner}/`) }),
      },
      to: { pathNot: [`^${room}/`, ...may.map(target)] },
    })),
    {
      name: 'core-without-electron',
      severity: 'error',
      comment: 'the core must start under plain Node',
      from: { path: '^(electron/core|electron/cli|electron/ipc|shared|renderer)' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'features-are-strangers',
      severity: 'error',
      comment: 'they meet in renderer/app',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'enter-by-the-door',
      severity: 'error',
      comment: 'a feature is used through its index.ts',
      from: { path: '^renderer/app/' },
      to: { path: '^renderer/features/[^/]+/(?!index\\.ts$)' },
    },
    {
      name: 'sides-do-not-touch',
      severity: 'error',
      comment: 'window and core share only shared/; nobody but tests imports tests',
      from: { path: '^(shared|renderer|electron)/' },
      to: { path: '^(renderer|electron|test)/', pathNot: '^$1/' },
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
