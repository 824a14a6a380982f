/** `npm run portal`: the reference portal on loopback, with one enrolment code to begin with. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startPortal } from './startPortal.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    dir: { type: 'string' },
    'public-base': { type: 'string' },
    department: { type: 'string', default: '中山市政务公开演示局' },
    uscc: { type: 'string', default: '11442000MB2D00018W' },
    people: { type: 'string', default: '20' },
    hold: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const usage = `用法：npm run portal -- [端口] [选项]

  --dir 文件夹            门户的全部数据；默认在用户文件夹下的 .disclosure-portal
  --department 名称       注册码发给哪个部门（默认 中山市政务公开演示局）
  --uscc 代码             该部门的统一社会信用代码
  --people 人数           注册码最多登记几人（默认 20）
  --public-base 地址      前面有反向代理时的公开地址
  --hold                  核验后不自动发布，等管理员决定
  --json                  只输出一行 JSON
`;

if (values.help) {
  console.log(usage);
} else {
  const port = Number(positionals[0] ?? 0);
  const people = Number(values.people);
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || !Number.isInteger(people) || people < 1) {
    console.error(usage);
    process.exitCode = 2;
  } else await run(port, people);
}

async function run(port: number, people: number): Promise<void> {
  const dir = resolve(values.dir ?? join(homedir(), '.disclosure-portal'));
  const publicBase = values['public-base']?.replace(/\/+$/, '');
  const portal = await startPortal({
    dir,
    port,
    autoPublish: !values.hold,
    ...(publicBase !== undefined && { publicBase }),
  });
  const department = { name: values.department, uscc: values.uscc };
  const code = portal.issueCode({
    department,
    people,
    roles: ['officer', 'chief', 'secrecy', 'office', 'leader', 'admin'],
  });

  const { baseUrl, trustRootsFile } = portal;
  if (values.json) {
    console.log(JSON.stringify({ baseUrl, code, trustRootsFile, department, dir, pid: process.pid }));
  } else {
    console.log(`参考门户已启动，只供本机联调与演示。

  地址        ${baseUrl}
  公开页面    ${baseUrl}/
  注册码      ${code}(${department.name} ${department.uscc}，最多 ${people} 人，三天内用一次)
  信任根      ${trustRootsFile}
  数据        ${dir}

在工作台的「设置 → 门户」里填地址和注册码，并选择信任根文件。按 Ctrl+C 停止；再次启动会接着原来的数据。`);
  }

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void portal.stop().then(() => process.exit(0));
    });
  }
}
