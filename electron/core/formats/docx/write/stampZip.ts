/**
 * Gives every entry of a ZIP file one fixed time, in place.
 *
 * ZIP keeps local time without a zone, so the packer's "now" differs by the second and by the zone. Only the
 * eight bytes of time and date per entry (once in the entry, once in the directory) are touched; data, order
 * and compression stay as the packer made them.
 */

/** 1980-01-01 00:00:00, the first moment ZIP can say; what reproducible builds use. */
const dosTime = 0;
const dosDate = 0x0021;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** Returns the same array. Throws when the bytes are no ZIP file of at most 65,534 entries without a comment. */
export function stampZip(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== endOfDirectory) throw new Error('No ZIP directory where it must be');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry += 1) {
    if (view.getUint32(at, true) !== directoryEntry) throw new Error('A ZIP directory entry is broken');
    view.setUint16(at + 12, dosTime, true);
    view.setUint16(at + 14, dosDate, true);
    const local = view.getUint32(at + 42, true);
    view.setUint16(local + 10, dosTime, true);
    view.setUint16(local + 12, dosDate, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}
