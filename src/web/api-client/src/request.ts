import { ApiProblem } from './problem.ts';

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** Sent as it is, in place of a body. */
  file?: Blob;
  headers?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string | number | boolean | undefined>>;
  signal?: AbortSignal;
  /** The version that the change was made from; the server refuses with 412 when there is a newer one. */
  ifMatch?: string;
  /** Told the version of what was read, where the server names one. */
  onTag?: (tag: string) => void;
}

const prefix = '/api/v1';

/** Calls the API in this browser's session. Throws ApiProblem for every answer that is not a success, and for no answer (status 0). */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const { method = 'GET', body, file, query, signal, ifMatch } = options;
  const headers: Record<string, string> = { Accept: 'application/json', ...options.headers };
  if (method !== 'GET') {
    headers['X-LeadExec-Csrf'] = '1';
  }
  if (body !== undefined) {
    headers['Content-Type'] = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  }
  if (file !== undefined) {
    // Never a type that a foreign page may send unasked.
    headers['Content-Type'] = 'application/octet-stream';
  }
  if (ifMatch !== undefined) {
    headers['If-Match'] = ifMatch;
  }
  const response = await send(`${prefix}${path}${queryText(query)}`, {
    method,
    headers,
    credentials: 'same-origin',
    ...(file ? { body: file } : body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  const parsed = await parse(response);
  if (!response.ok) {
    throw new ApiProblem(response.status, parsed);
  }
  options.onTag?.(response.headers.get('ETag') ?? '');
  return parsed as T;
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error;
    }
    throw new ApiProblem(0, { title: 'The server cannot be reached.', code: 'unreachable' });
  }
}

async function parse(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function queryText(query: RequestOptions['query']): string {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== '') {
      pairs.set(name, String(value));
    }
  }
  const text = pairs.toString();
  return text === '' ? '' : `?${text}`;
}
