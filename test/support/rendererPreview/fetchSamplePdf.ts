/** The sample that the driver printed (`samplePdf.ts`), as the core would hand it over. */
export async function fetchSamplePdf(): Promise<Uint8Array> {
  const answer = await fetch('sample.pdf');
  return new Uint8Array(await answer.arrayBuffer());
}
