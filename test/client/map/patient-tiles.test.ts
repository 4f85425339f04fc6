import { expect } from 'chai';
import { fetchPatiently, patiently } from '../../../client/map/patient-tiles.ts';

const URL = 'https://city.example/tiles/reports/1/2/3.mvt';
const none = async (): Promise<void> => undefined;
const tile = (calls: (() => Promise<Response>)[], control = new AbortController(), pause = none) => {
  const asked: string[] = [];
  const call = (async (url: string) => {
    asked.push(url);
    return (calls.shift() as () => Promise<Response>)();
  }) as typeof fetch;
  const answer = fetchPatiently(call, pause)({ url: patiently(URL) }, control);
  return { answer, asked };
};

describe('tiles fetched patiently', () => {
  const cut = () => Promise.reject(new TypeError('network'));
  const answers =
    (status: number, body: string | null = null) =>
    () =>
      Promise.resolve(new Response(body, { status, headers: { 'cache-control': 'max-age=10', etag: '"a"' } }));

  it('come after a cut and a restart as if nothing had been', async () => {
    const { answer, asked } = tile([cut, answers(503), answers(401), answers(200, 'tile')]);
    const { data, cacheControl, etag } = await answer;
    expect(new TextDecoder().decode(data as ArrayBuffer)).to.equal('tile');
    expect([cacheControl, etag]).to.deep.equal(['max-age=10', '"a"']);
    expect(asked).to.deep.equal([URL, URL, URL, URL]);
  });

  it('are empty where nothing lies', async () => {
    const { data } = await tile([answers(204)]).answer;
    expect((data as ArrayBuffer).byteLength).to.equal(0);
  });

  it('fail at once on an answer that will not change', async () => {
    const failed = await tile([answers(404)]).answer.then(
      () => undefined,
      (error) => error,
    );
    expect(failed.status).to.equal(404);
  });

  it('are given up when the map wants them no more', async () => {
    const control = new AbortController();
    const { answer } = tile([cut], control, async () => control.abort());
    const failed = await answer.then(
      () => undefined,
      (error) => error,
    );
    expect(failed.name).to.equal('AbortError');
  });

  it('leave alone what lies on no server', () => {
    expect(patiently('pmtiles://https://city.example/base.pmtiles')).to.equal(
      'pmtiles://https://city.example/base.pmtiles',
    );
  });
});
