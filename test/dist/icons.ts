/** `node test/dist/icons.ts`: draws resources/icons/icon.svg in the sizes and containers that installers want. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../runtime/settings.ts';

const folder = resolve(import.meta.dirname, '../../resources/icons');
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
const sizes = [16, 32, 48, 64, 128, 256, 512, 1024] as const;

const browser = await chromium.launch({ executablePath: findChromium(process.env), args: ['--no-sandbox', '--disable-gpu'] });
const drawn = new Map<number, Buffer>();
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  drawn.set(size, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();

const png = (size: number): Buffer => drawn.get(size) ?? Buffer.alloc(0);
writeFileSync(join(folder, 'icon.png'), png(512));
writeFileSync(join(folder, 'icon.ico'), ico([16, 32, 48, 64, 128, 256]));
writeFileSync(join(folder, 'icon.icns'), icns([['ic07', 128], ['ic08', 256], ['ic09', 512], ['ic10', 1024]])); // prettier-ignore

/** ICONDIR: a header of 6 bytes, 16 bytes per image, then the images; a size of 256 is written as 0. */
function ico(chosen: readonly number[]): Buffer {
  const header = Buffer.alloc(6 + 16 * chosen.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(chosen.length, 4);
  let offset = header.length;
  chosen.forEach((size, index) => {
    const at = 6 + 16 * index;
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png(size).length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png(size).length;
  });
  return Buffer.concat([header, ...chosen.map(png)]);
}

/** Apple's container: `icns`, the whole length, then per image its type, its length with these 8 bytes, the PNG. */
function icns(chosen: readonly (readonly [string, number])[]): Buffer {
  const chunk = (type: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(body.length + 8, 4);
    return Buffer.concat([head, body]);
  };
  return chunk('icns', Buffer.concat(chosen.map(([type, size]) => chunk(type, png(size)))));
}
