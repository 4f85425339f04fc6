import { refuse } from '../../platform/errors.ts';

/** A position with all it may say is a tenth of it. */
const LONGEST_LINE_BYTES = 8 * 1024;
const LINE_FEED = 10;

/**
 * Lines of a stream, without their ends, empty ones included; undefined for one that is longer than any may be. The
 * stream waits while a line is worked on, so that memory does not grow with it. Throws where it breaks off.
 */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string | undefined> {
  let rest: Buffer[] = [];
  let restBytes = 0;
  const keep = (part: Buffer): void => {
    restBytes += part.length;
    if (restBytes <= LONGEST_LINE_BYTES) rest.push(part);
  };
  const line = (): string | undefined => {
    const text = restBytes > LONGEST_LINE_BYTES ? undefined : Buffer.concat(rest).toString('utf8').replace(/\r$/, '');
    rest = [];
    restBytes = 0;
    return text;
  };
  try {
    for await (const chunk of chunks) {
      let from = 0;
      for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
        keep(chunk.subarray(from, end));
        yield line();
        from = end + 1;
      }
      if (from < chunk.length) keep(chunk.subarray(from));
    }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ECONNRESET')
      throw refuse('invalid-request', 'The request broke off', { cause });
    throw cause;
  }
  if (restBytes > 0) yield line();
}
