import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('../../..', import.meta.url).pathname;
const { rooms } = createRequire(import.meta.url)(join(root, '.config/rooms.cjs')) as {
  rooms: Readonly<Record<string, unknown>>;
};

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

function cruise(...where: readonly string[]): Cruise {
  const words = [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.config/dependency-cruiser.cjs',
    '--output-type',
    'json',
    ...where,
  ];
  try {
    return JSON.parse(
      execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 }),
    ) as Cruise;
  } catch (thrown) {
    // A cruise with violations exits non-zero and still prints its report.
    const { stdout } = thrown as { readonly stdout: string };
    return JSON.parse(stdout) as Cruise;
  }
}

/** Folders of code at the depth where rooms are told apart. */
function folders(top: string, depth: number): string[] {
  const inside = readdirSync(join(root, top)).filter((name) => statSync(join(root, top, name)).isDirectory());
  return inside.flatMap((name) => [`${top}/${name}`, ...(depth > 1 ? folders(`${top}/${name}`, depth - 1) : [])]);
}

describe('rooms', () => {
  test('every folder of code belongs to a row of the import table', () => {
    const found = ['shared', 'renderer']
      .flatMap((top) => folders(top, 1))
      .concat(folders('electron', 1), folders('electron/core', 1));
    const homeless = found.filter((folder) => !Object.hasOwn(rooms, folder));
    expect(homeless).toEqual([]);
  });

  test('nobody imports across a wall, and the cruise saw the modules', { timeout: 180_000 }, () => {
    const { summary } = cruise('shared', 'electron', 'renderer', 'test');
    expect(summary.totalCruised).toBeGreaterThan(300);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  test('a planted import across a wall is caught', { timeout: 60_000 }, () => {
    const folder = join(root, 'shared/lib/planted');
    mkdirSync(folder);
    try {
      writeFileSync(
        join(folder, 'planted.ts'),
        `import { readFileSync } from 'node:fs';\nimport '../../domain/review/review.ts';\nreadFileSync('x');\n`,
      );
      const { summary } = cruise('shared/lib');
      expect(summary.violations.map(({ rule }) => rule.name)).toEqual(['room:shared/lib', 'room:shared/lib']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the house', () => {
  test('has only the fixed top level', () => {
    const allowed = [
      'electron',
      'renderer',
      'shared',
      'resources',
      'test',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'electron-builder.yml',
      'README.md',
      'LICENSE',
    ];
    // What git ignores (node_modules, out, dist) is not part of the house.
    const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    });
    const top = new Set(
      tracked
        .split('\0')
        .filter((line) => line !== '')
        .map((line) => line.split('/')[0] ?? ''),
    );
    expect([...top].filter((name) => !name.startsWith('.') && !allowed.includes(name))).toEqual([]);
  });

  test('each room says what it is for', () => {
    const needed = [
      'shared/domain',
      'shared/protocol',
      'shared/contract',
      'electron',
      'electron/shell',
      'electron/ipc',
      'electron/core',
      'electron/core/storage',
      'electron/core/services',
      'electron/core/formats',
      'electron/core/signing',
      'electron/core/sync',
      'electron/core/jobs',
      'electron/cli',
      'renderer',
      'resources',
      'test',
      'test/portal',
      'test/runtime',
      'test/bench',
    ];
    expect(needed.filter((room) => !existsSync(join(root, room, 'README.md')))).toEqual([]);
  });

  test('pins every package exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Readonly<
      Record<string, Readonly<Record<string, string>>>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/u.test(version),
    );
    expect(loose).toEqual([]);
  });
});
