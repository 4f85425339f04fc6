import { PassThrough } from 'node:stream';
import { expect } from 'chai';
import type { Request } from 'express';
import type { Refusal } from '../../server/platform/errors.ts';
import { PHOTO_LIMITS } from '../../server/reports/photo.ts';
import { ALL_FORMS_BYTES, type Form, readMultipart } from '../../server/reports/read-multipart.ts';

const CHUNK = Buffer.alloc(1024 * 1024, 1);
const CHUNKS = PHOTO_LIMITS.bytes / CHUNK.length - 1;
const BYTES = CHUNKS * CHUNK.length;

/** A form with one photo, as far as it was sent: the photo is there and its end is not. */
async function halfSent(): Promise<{ request: PassThrough; form: Promise<Form>; finish: () => void }> {
  const request = Object.assign(new PassThrough(), { headers: { 'content-type': 'multipart/form-data; boundary=b' } });
  const form = readMultipart(request as unknown as Request);
  form.catch(() => {});
  request.write('--b\r\ncontent-disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\n');
  for (let i = 0; i < CHUNKS; i++) if (!request.write(CHUNK)) await new Promise((resolve) => setImmediate(resolve));
  const finish = () => void request.end('\r\n--b--\r\n');
  return { request, form, finish };
}
const codeOf = (form: Promise<Form>) =>
  form.then(
    ({ files }) => files.length,
    (error: Refusal) => error.code,
  );

describe('the photos of all forms together', () => {
  it('are bounded: what is too much is refused, until others are done with or gone', async () => {
    const fit = Math.floor(ALL_FORMS_BYTES / BYTES);
    const open = [];
    for (let i = 0; i < fit; i++) open.push(await halfSent());
    const tooMuch = await halfSent();
    tooMuch.finish();
    expect(await codeOf(tooMuch.form)).to.equal('overloaded');

    open.pop()!.request.emit('aborted');
    const another = await halfSent();
    another.finish();
    expect(await codeOf(another.form), 'in the place of one that went away').to.equal(1);
    const again = await halfSent();
    again.finish();
    expect(await codeOf(again.form), 'while that is prepared').to.equal('overloaded');

    (await another.form).release();
    for (const { request } of open) request.emit('aborted');
    const last = await halfSent();
    last.finish();
    expect(await codeOf(last.form)).to.equal(1);
    (await last.form).release();
  });
});
