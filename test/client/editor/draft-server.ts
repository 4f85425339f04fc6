/** A server of one draft, in memory, by the rules of the real one; its network can be cut, before or behind it. */

import { type Api, createApi } from '../../../client/wire/api.ts';
import type { DraftOperation } from '../../../client/wire/wire-types.ts';
import { applyOperation } from '../../../server/grid/topology/apply-operation.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import type { Operation } from '../../../server/grid/topology/operation.ts';
import { isRefused } from '../../../server/grid/topology/outcome.ts';

const AT = '2026-11-22T10:00:00.000Z';

export class DraftServer {
  head = 0;
  baseGeneration = 1;
  operations: DraftOperation[] = [];
  isClosed = false;
  /** Refuses every gesture with this reason. */
  refuses: string | null = null;
  /** Receipts of what was done before are kept for a while only. */
  forgetsKeys = false;
  /** 'away': nothing arrives. 'deaf': it is done, and the answer is lost. */
  network: 'up' | 'away' | 'deaf' = 'up';
  /** Waits for it before each answer. */
  gate: Promise<void> = Promise.resolve();
  requests: string[] = [];
  readonly #base: Coverage;
  readonly #answers = new Map<string, unknown>();

  constructor(base: Coverage) {
    this.#base = base;
  }

  api(author: string): Api {
    return createApi(async (path, init) => {
      this.requests.push(`${init?.method} ${path}`);
      if (this.network === 'away') throw new TypeError('Failed to fetch');
      await this.gate;
      const key = new Headers(init?.headers).get('idempotency-key');
      const answer = this.#answer(
        author,
        String(init?.method),
        String(path),
        JSON.parse(String(init?.body ?? '{}')),
        key,
      );
      if (this.network === 'deaf') throw new TypeError('Failed to fetch');
      return answer;
    });
  }

  /** What somebody else does meanwhile. */
  append(author: string, operation: Operation): void {
    this.operations = this.operations.filter(({ undone }) => !undone);
    const seq = Math.max(0, ...this.operations.map((one) => one.seq)) + 1;
    this.operations.push({ seq, operation, author, at: AT, undone: false });
    this.head++;
  }

  get counting(): Operation[] {
    return this.operations.filter(({ undone }) => !undone).map(({ operation }) => operation);
  }

  #answer(
    author: string,
    method: string,
    path: string,
    body: { head?: number; operation?: Operation },
    key: string | null,
  ) {
    if (method === 'GET') return Response.json(this.#told());
    const before = key === null || this.forgetsKeys ? undefined : this.#answers.get(key);
    if (before !== undefined) return Response.json(before);
    if (this.isClosed) return problem(409, 'draft-closed');
    if (body.head !== this.head) return problem(409, 'draft-moved');
    const answer = path.endsWith('/operations') ? this.#take(author, body.operation as Operation) : this.#turn(path);
    if (answer instanceof Response) return answer;
    if (key !== null) this.#answers.set(key, answer);
    return Response.json(answer);
  }

  #take(author: string, operation: Operation): object | Response {
    if (this.refuses !== null) return problem(422, 'operation-refused', this.refuses);
    let coverage = this.#base;
    for (const one of this.counting) {
      const outcome = applyOperation(coverage, one);
      if (!isRefused(outcome)) coverage = outcome.coverage;
    }
    const outcome = applyOperation(coverage, operation);
    if (isRefused(outcome)) return problem(422, 'operation-refused', outcome.refused);
    this.append(author, operation);
    return { head: this.head, seq: this.operations.at(-1)?.seq, changed: [] };
  }

  #turn(path: string): object | Response {
    const isUndo = path.endsWith('/undo');
    const about = isUndo
      ? this.operations.findLast(({ undone }) => !undone)
      : this.operations.find(({ undone }) => undone);
    if (about === undefined) return problem(409, 'draft-moved');
    about.undone = isUndo;
    this.head++;
    return { head: this.head, seq: about.seq, changed: [] };
  }

  #told = () => ({
    head: this.head,
    baseGeneration: this.baseGeneration,
    operations: this.operations.map((operation) => ({ ...operation })),
  });
}

const problem = (status: number, code: string, message?: string): Response =>
  Response.json(
    { code, status, ...(message === undefined ? {} : { errors: [{ path: 'operation', message }] }) },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
