import { expect } from 'chai';
import { type ApiProblem, createApi } from '../../../client/wire/api.ts';
import { type ImportProgress, importDraft } from '../../../client/wire/import-draft.ts';

/** An answer that comes in these pieces, wherever they are cut. */
function inPieces(...pieces: string[]): Response {
  const encoder = new TextEncoder();
  return new Response(
    new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(encoder.encode(piece));
        controller.close();
      },
    }),
  );
}

async function send(answer: () => Response) {
  const told: ImportProgress[] = [];
  const sent: RequestInit[] = [];
  const api = createApi((async (_: string, init: RequestInit) => {
    sent.push(init);
    return answer();
  }) as typeof fetch);
  const stop = new AbortController();
  const work = importDraft(api, new FormData(), { signal: stop.signal, onProgress: (now) => told.push(now) });
  const outcome = await work.then(
    (found) => ({ found, problem: undefined }),
    (problem: ApiProblem) => ({ found: undefined, problem }),
  );
  return { ...outcome, told, sent };
}

describe('an import that tells how far it is', () => {
  it('hears each step, and what came of it, however the lines are cut', async () => {
    const { found, told, sent } = await send(() =>
      inPieces(
        '{"progress":{"step":"reading","done":1,"total":9}}\n{"prog',
        'ress":{"step":"checking","done":2}}\n{"result":{"dra',
        'ft":null,"file":"beats.geojson"}}',
      ),
    );
    expect(told).to.deep.equal([
      { step: 'reading', done: 1, total: 9 },
      { step: 'checking', done: 2 },
    ]);
    expect(found).to.deep.equal({ draft: null, file: 'beats.geojson' });
    expect(new Headers(sent[0]?.headers).get('accept')).to.equal('application/x-ndjson');
  });

  it('is refused by a line as by an answer', async () => {
    const line = await send(() =>
      inPieces(
        '{"progress":{"step":"reading","done":1}}\n',
        '{"problem":{"code":"import-refused","status":422,"detail":"two cells share ground","errors":[{"path":"0111","message":"x"}]}}\n',
      ),
    );
    expect(line.problem).to.include({ code: 'import-refused', status: 422, message: 'two cells share ground' });
    expect(line.problem?.mistakes).to.deep.equal([{ path: '0111', message: 'x' }]);
    const answer = await send(() => Response.json({ code: 'invalid-request' }, { status: 400 }));
    expect(answer.problem).to.include({ code: 'invalid-request' });
  });

  it('never takes a broken connection for an end', async () => {
    const { problem } = await send(() => inPieces('{"progress":{"step":"reading","done":1}}\n'));
    expect(problem).to.include({ code: 'offline' });
  });
});
