/** An answer of the API that is not a success (RFC 9457): always with a status and a code for programs. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  /** Messages by path of the mistake, such as "/email". */
  readonly errors: Readonly<Record<string, readonly string[]>>;
  readonly traceId: string | undefined;

  constructor(status: number, body: unknown) {
    const known = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
    super(text(known.title) ?? `The server answered ${status}.`);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = text(known.code) ?? 'unknown';
    this.detail = text(known.detail);
    this.errors = typeof known.errors === 'object' && known.errors !== null ? (known.errors as Record<string, string[]>) : {};
    this.traceId = text(known.traceId);
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
