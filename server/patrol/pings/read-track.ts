import { strictDecoder } from '../../grid/formats/byte-source.ts';
import { refuse } from '../../platform/errors.ts';
import { readGpx } from './read-gpx.ts';
import { readPlt } from './read-plt.ts';
import type { TrackFile } from './track-points.ts';

/** Reads a track by what it begins with: XML is GPX, all else is GeoLife PLT. @throws Refusal track-refused */
export async function readTrack(chunks: AsyncIterable<Buffer>): Promise<TrackFile> {
  const reading = chunks[Symbol.asyncIterator]();
  const first = await reading.next();
  if (first.done) throw refuse('track-refused', 'It is empty');
  const head = first.value.subarray(0, 200).toString('latin1');
  const encoding = /<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  async function* whole(): AsyncGenerator<Buffer> {
    yield first.value;
    for (let next = await reading.next(); !next.done; next = await reading.next()) yield next.value;
  }
  const texts = decoded(whole(), encoding);
  return /^[^<A-Za-z0-9]{0,10}</.test(head) ? readGpx(texts) : readPlt(texts);
}

async function* decoded(chunks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  try {
    const decoder = strictDecoder(encoding);
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (cause) {
    if (cause instanceof TypeError || (cause instanceof Error && cause.name === 'Refusal'))
      throw refuse('track-refused', `It is not ${encoding.toUpperCase()} text`, { cause });
    throw cause;
  }
}
