import { ok } from '#shared/lib/result.ts';
import { frame } from '../basis.ts';
import { packChange, rulesChanged } from '../rulesSample.ts';
import { shippedPack } from '../shippedPack.ts';
import type { Scenario } from '../Scenario.ts';

/** A refused pack opened, and a new one tried but not applied. */
export const scenario: Scenario = {
  hash: '#/settings',
  script: { ...frame, 'rules.pack': ok(shippedPack), 'rules.state': ok(rulesChanged), 'rules.install': ok(packChange) },
  steps: async (page) => {
    await page.locator('summary').click();
    await page
      .getByLabel('签发的规则包文件')
      .setInputFiles({ name: 'education.jws', mimeType: 'text/plain', buffer: Buffer.from('a.b.c') });
    await page.getByLabel('试装报告').waitFor();
    await page.locator('#settings-rules').evaluate((heading) => heading.scrollIntoView());
  },
};
