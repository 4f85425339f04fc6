/** The one way to the server's JSON: CSRF header on writes, problem documents as errors. The session is a cookie. */

/** What a problem document says. `offline` is ours: no answer came. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly status: number;
  readonly mistakes: readonly { path: string; message: string }[];
  constructor(code: string, status: number, detail = '', mistakes: readonly { path: string; message: string }[] = []) {
    super(detail || code);
    this.name = 'ApiProblem';
    this.code = code;
    this.status = status;
    this.mistakes = mistakes;
  }
}

export interface RequestOptions {
  /** Sent as JSON; a Blob as it is, with its own type; a form with its files as multipart. */
  body?: unknown;
  signal?: AbortSignal;
  /** Under which the same may be sent again and is done once. */
  idempotencyKey?: string;
}

export interface Api {
  get<T>(path: string, options?: RequestOptions): Promise<T>;
  post<T>(path: string, body?: unknown, options?: RequestOptions): Promise<T>;
  put<T>(path: string, body: unknown, options?: RequestOptions): Promise<T>;
  patch<T>(path: string, body: unknown): Promise<T>;
  delete(path: string): Promise<void>;
  /** The raw answer of a GET, for streams and images; refused answers throw like the others. */
  open(path: string, options?: { signal?: AbortSignal; accept?: string }): Promise<Response>;
  /** The raw answer of a POST, for work that tells how far it is; refused answers throw like the others. */
  stream(path: string, body: unknown, options?: { signal?: AbortSignal; accept?: string }): Promise<Response>;
  /** Sent with every write from now on. */
  csrfToken: string | null;
}

/** Makes the client. */
export function createApi(call: typeof fetch = globalThis.fetch.bind(globalThis)): Api {
  const api: Api = {
    csrfToken: null,
    get: (path, more) => answerOf(send('GET', path, more)),
    post: (path, body, more) => answerOf(send('POST', path, { ...more, body: body ?? {} })),
    put: (path, body, more) => answerOf(send('PUT', path, { ...more, body })),
    patch: (path, body) => answerOf(send('PATCH', path, { body })),
    delete: async (path) => {
      await send('DELETE', path);
    },
    open: (path, more = {}) =>
      send(
        'GET',
        path,
        more.signal === undefined ? {} : { signal: more.signal },
        more.accept === undefined ? {} : { accept: more.accept },
      ),
    stream: (path, body, { signal, accept } = {}) =>
      send('POST', path, { body, ...(signal === undefined ? {} : { signal }) }, accept === undefined ? {} : { accept }),
  };
  return api;

  async function send(
    method: string,
    path: string,
    more: RequestOptions = {},
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const write = method !== 'GET';
    const { body } = more;
    let response: Response;
    try {
      response = await call(path, {
        method,
        credentials: 'same-origin',
        headers: {
          accept: 'application/json',
          ...contentType(body),
          ...(write && api.csrfToken !== null ? { 'x-csrf-token': api.csrfToken } : {}),
          ...(more.idempotencyKey === undefined ? {} : { 'idempotency-key': more.idempotencyKey }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: goesAsItIs(body) ? body : JSON.stringify(body) }),
        ...(more.signal === undefined ? {} : { signal: more.signal }),
      });
    } catch (error) {
      if (more.signal?.aborted) throw error;
      throw new ApiProblem('offline', 0);
    }
    if (response.ok) return response;
    throw await problemOf(response);
  }
}

const goesAsItIs = (body: unknown): body is Blob | FormData => body instanceof Blob || body instanceof FormData;

/** A form is left to the browser, which alone knows its boundary. */
function contentType(body: unknown): Record<string, string> {
  if (body === undefined || body instanceof FormData) return {};
  return { 'content-type': body instanceof Blob ? body.type : 'application/json' };
}

async function answerOf<T>(response: Promise<Response>): Promise<T> {
  const answer = await response;
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

async function problemOf(response: Response): Promise<ApiProblem> {
  try {
    const body = (await response.json()) as {
      code?: string;
      detail?: string;
      errors?: { path: string; message: string }[];
    };
    return new ApiProblem(body.code ?? fallbackCode(response.status), response.status, body.detail, body.errors);
  } catch {
    return new ApiProblem(fallbackCode(response.status), response.status);
  }
}

/** A proxy between us and the server answers without our codes. */
function fallbackCode(status: number): string {
  if (status === 401) return 'not-signed-in';
  if (status === 403) return 'not-allowed';
  if (status === 404) return 'not-found';
  if (status === 429) return 'too-many-requests';
  if (status === 502 || status === 503 || status === 504) return 'not-ready';
  return 'internal';
}
