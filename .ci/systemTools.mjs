// Looks for the system tools the tests use (.ci/packages) before anything runs. On Debian as root
// what is missing is installed; elsewhere the one command that does it is printed. Never skips.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const packages = readFileSync(new URL('packages', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean);
const run = (command, words, options = {}) => spawnSync(command, words, { encoding: 'utf8', ...options });

/** Packages that dpkg does not list as installed; null where there is no dpkg. */
function missingPackages() {
  const listed = run('dpkg-query', ['--show', '--showformat', '${binary:Package} ${db:Status-Status}\n', ...packages]);
  if (listed.error) return null;
  const installed = new Set(
    listed.stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(/[ :]/u)[0]),
  );
  return packages.filter((name) => !installed.has(name));
}

/** Makes sure that every tool is there; prints what to do and returns false where it can't. */
export function ensureSystemTools() {
  const missing = missingPackages();
  if (missing === null) {
    console.error(`测试要用到这些系统工具(Debian 包名),请先装好:\n  ${packages.join(' ')}`);
    return run('chromium', ['--version']).error === undefined && run('soffice', ['--version']).error === undefined;
  }
  if (missing.length === 0) return true;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0) {
    console.error(`还缺系统工具。请运行:\n  sudo ${command}`);
    return false;
  }
  console.error(`正在安装系统工具:${missing.join(' ')}`);
  const options = {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  run('apt-get', ['update', '-qq'], options);
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], options).status === 0;
}
