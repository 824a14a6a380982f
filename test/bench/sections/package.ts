import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildBag } from '#core/formats/bag/buildBag.ts';
import { verifyPackage } from '#core/formats/bag/verifyPackage.ts';
import { sampleInput, trustRoots } from '#test/support/samplePackage.ts';
import { writeAttachments } from '../attachments.ts';
import { median, timed, type Section } from '../measure.ts';

/** Build and verify a package of large attachments, beside `sha256sum` of the same files plus one copy. */
export const packageSection: Section = async ({ scratch, packageMiB, runs, seed }) => {
  const folder = join(scratch, 'attachments');
  const input = sampleInput({ attached: writeAttachments(folder, packageMiB, seed) });
  const zip = join(scratch, 'package.zip');
  const copy = join(scratch, 'copy.bin');

  const plain: number[] = [];
  const build: number[] = [];
  const verify: number[] = [];
  const verdicts: boolean[] = [];
  for (let run = 0; run < runs; run += 1) {
    plain.push(
      await timed(() => {
        execFileSync('sh', [
          '-c',
          'sha256sum "$1"/* > /dev/null && cat "$1"/* > "$2" && sync "$2"',
          'sh',
          folder,
          copy,
        ]);
      }),
    );
    rmSync(copy);
    build.push(
      await timed(async () => {
        const built = await buildBag(zip, input);
        if (!built.ok) throw new Error(JSON.stringify(built.error));
      }),
    );
    verify.push(
      await timed(async () => {
        const judged = await verifyPackage(zip, { roots: trustRoots });
        verdicts.push(judged.ok && judged.value.valid);
      }),
    );
  }
  const valid = !verdicts.includes(false);
  // The whole process, Node itself included; nothing else ran in it.
  const peak = process.resourceUsage().maxRSS / 1024;
  const reference = { what: 'sha256sum 加一次拷贝', value: median(plain) / 1000 };
  const [built, verified] = [median(build) / 1000, median(verify) / 1000];
  return [
    {
      section: 'package',
      what: `打包 ${packageMiB} MiB`,
      value: built,
      unit: 's',
      reference,
      goal: '≤ 1.0 ×',
      met: built <= reference.value,
    },
    {
      section: 'package',
      what: `验证 ${packageMiB} MiB（结果${valid ? '有效' : '无效'}）`,
      value: verified,
      unit: 's',
      reference,
      goal: '≤ 0.6 ×',
      met: valid && verified <= 0.6 * reference.value,
    },
    {
      section: 'package',
      what: '常驻内存峰值',
      value: peak,
      unit: 'MiB',
      reference: null,
      goal: '≤ 200 MiB',
      met: peak <= 200,
    },
  ];
};
