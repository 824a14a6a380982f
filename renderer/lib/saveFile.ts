/**
 * Hands bytes to the person as a file. A download is the only way a window without file access can do
 * it; the shell asks where to put it, so a U盘 is chosen there.
 */
export function saveFile(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download reads the bytes after this turn; a minute is more than any of them takes to start.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
