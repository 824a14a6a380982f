// `npm test`: the whole check, in the order in which a fault is cheapest to find.
import { spawnSync } from 'node:child_process';
import { ensureSystemTools } from './systemTools.mjs';

if (!ensureSystemTools()) process.exit(1);

const steps = [
  ['类型', 'types'],
  ['写法', 'lint'],
  ['单元、集成、组件测试', 'test:fast'],
  ['真实窗口里的全流程', 'test:e2e'],
];
for (const [name, script] of steps) {
  const began = Date.now();
  console.log(`\n── ${name} (npm run ${script})`);
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`✕ ${name}没有通过`);
    process.exit(status ?? 1);
  }
  console.log(`✓ ${name} ${Math.round((Date.now() - began) / 1000)} 秒`);
}
