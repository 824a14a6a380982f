/** Single files out of a stored package: no entry is compressed, so each is a stretch of the ZIP. */
import { randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { chunks } from '#core/formats/bag/chunks.ts';
import { readDirectory } from '#core/formats/bag/zipDirectory.ts';
import { localHeader, type ZipEntry } from '#core/formats/bag/zipRecords.ts';

export interface PackageEntries {
  /** Paths below the bag's folder, in the order of the file. */
  readonly paths: readonly string[];
  sizeOf(path: string): number;
  text(path: string): Promise<string>;
  /** Writes one entry durably, under its final name only when complete. */
  copyTo(path: string, file: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a package that has passed verification; throws on anything else. */
export async function openPackage(file: string): Promise<PackageEntries> {
  const zip = await open(file, 'r');
  const directory = await readDirectory(zip, (await zip.stat()).size);
  if (!directory.ok) {
    await zip.close();
    throw new Error(`${file}: ${directory.error.why}`);
  }
  const entries = new Map(directory.value.map((entry) => [entry.name.toString('utf8').replace(/^[^/]*\//, ''), entry]));
  const entryOf = (path: string): ZipEntry => {
    const entry = entries.get(path);
    if (!entry) throw new Error(`${file}: no ${path}`);
    return entry;
  };
  return {
    paths: [...entries.keys()],
    sizeOf: (path) => entryOf(path).size,
    text: async (path) => {
      const parts: Buffer[] = [];
      for await (const part of contentOf(zip, entryOf(path))) parts.push(Buffer.from(part));
      return Buffer.concat(parts).toString('utf8');
    },
    copyTo: (path, target) => writeDurably(target, contentOf(zip, entryOf(path))),
    close: () => zip.close(),
  };
}

function contentOf(zip: FileHandle, entry: ZipEntry): AsyncIterable<Buffer> {
  const start = entry.offset + localHeader(entry).length;
  return chunks(zip, start, start + entry.size);
}

async function writeDurably(target: string, content: AsyncIterable<Buffer>): Promise<void> {
  const temporary = `${target}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, 'wx');
    try {
      for await (const part of content) await file.write(part);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (thrown) {
    await rm(temporary, { force: true });
    throw thrown;
  }
}
