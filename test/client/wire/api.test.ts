import { expect } from 'chai';
import { type ApiProblem, createApi } from '../../../client/wire/api.ts';

type Sent = { url: string; init: RequestInit };
function answering(answer: () => Response | Promise<Response>): { sent: Sent[]; api: ReturnType<typeof createApi> } {
  const sent: Sent[] = [];
  const api = createApi((async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return answer();
  }) as typeof fetch);
  return { sent, api };
}
async function problemOf(work: Promise<unknown>): Promise<ApiProblem> {
  try {
    await work;
  } catch (error) {
    return error as ApiProblem;
  }
  throw new Error('it was not refused');
}

describe('the client of the API', () => {
  it('sends the CSRF token with writes, and not with reads', async () => {
    const { sent, api } = answering(() => Response.json({}));
    api.csrfToken = 'secret';
    await api.get('/a');
    await api.post('/b', { x: 1 });
    expect(new Headers(sent[0]!.init.headers).has('x-csrf-token')).to.equal(false);
    expect(new Headers(sent[1]!.init.headers).get('x-csrf-token')).to.equal('secret');
    expect(sent[1]!.init.body).to.equal('{"x":1}');
  });

  it('patches, and says under which key the same may be sent again', async () => {
    const { sent, api } = answering(() => Response.json({}));
    await api.patch('/a', { title: 'x' });
    await api.post('/b', {}, { idempotencyKey: 'k-1' });
    expect(sent[0]!.init).to.include({ method: 'PATCH', body: '{"title":"x"}' });
    expect(new Headers(sent[1]!.init.headers).get('idempotency-key')).to.equal('k-1');
    expect(new Headers(sent[0]!.init.headers).has('idempotency-key')).to.equal(false);
  });

  it('leaves the content type of a form to whoever knows its boundary', async () => {
    const { sent, api } = answering(() => Response.json({}));
    const form = new FormData();
    form.set('level', '3');
    await api.post('/a', form);
    await api.post('/b', new Blob(['x'], { type: 'text/csv' }));
    expect(sent[0]!.init.body).to.equal(form);
    expect(new Headers(sent[0]!.init.headers).has('content-type')).to.equal(false);
    expect(new Headers(sent[1]!.init.headers).get('content-type')).to.equal('text/csv');
  });

  it('gives the code of a problem document', async () => {
    const { api } = answering(() =>
      Response.json({ code: 'unknown-cell', errors: [{ path: 'cell', message: 'x' }] }, { status: 422 }),
    );
    expect(await problemOf(api.get('/a'))).to.include({ code: 'unknown-cell', status: 422 });
  });

  it('names what a proxy answers without our codes', async () => {
    const { api } = answering(() => new Response('<html>', { status: 502 }));
    expect((await problemOf(api.get('/a'))).code).to.equal('not-ready');
  });

  it('says offline when nobody answers', async () => {
    const { api } = answering(() => Promise.reject(new TypeError('failed to fetch')));
    expect((await problemOf(api.get('/a'))).code).to.equal('offline');
  });
});
