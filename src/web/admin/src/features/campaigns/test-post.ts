import type { Exchange, PostingSheet } from '@leadexec/api-client';

export type PostKind = 'post' | 'ping';
export type PostForm = 'json' | 'form';

export interface TestPost {
  kind: PostKind;
  form: PostForm;
  values: Readonly<Record<string, string>>;
  password: string;
  accessKey: string;
}

const paths: Record<PostKind, string> = { post: '/processor/insert/general', ping: '/processor/ping/general' };
const media: Record<PostForm, string> = { json: 'application/json', form: 'application/x-www-form-urlencoded' };

/** Fields of the post or of the ping; those of sub-fields cannot be typed here. */
export const fieldsOf = (sheet: PostingSheet, kind: PostKind) =>
  (kind === 'ping' ? (sheet.ping?.fields ?? []) : sheet.fields).filter((field) => !field.name.includes('['));

export const samplesOf = (sheet: PostingSheet, kind: PostKind): Record<string, string> =>
  Object.fromEntries(fieldsOf(sheet, kind).map((field) => [field.name, field.example ?? '']));

/** The request as a source would send it, always marked as a test; empty values are left out, so that a missing field can be tried too. */
export function requestOf(sheet: PostingSheet, post: TestPost, origin: string) {
  const pairs: [string, string][] = [
    ...sheet.identifiers
      .filter((identifier) => identifier.name !== 'orderId')
      .map((identifier): [string, string] => [identifier.name.toLowerCase(), identifier.value]),
    ...(post.password ? ([['password', post.password]] as [string, string][]) : []),
    ['test', '1'],
    ...Object.entries(post.values).filter(([, value]) => value !== ''),
  ];
  return {
    method: 'POST',
    url: `${origin}${paths[post.kind]}`,
    headers: [
      { name: 'Content-Type', value: media[post.form] },
      { name: 'Accept', value: 'application/json' },
      ...(post.accessKey ? [{ name: 'api-key', value: post.accessKey }] : []),
    ],
    body: post.form === 'json' ? JSON.stringify(Object.fromEntries(pairs), null, 2) : new URLSearchParams(pairs).toString(),
  };
}

export type TestRequest = ReturnType<typeof requestOf>;

/** Sends it to the receiver that sources post to, without the session of the browser, and tells both sides as they were. */
export async function sendTest(request: TestRequest): Promise<Exchange> {
  const before = performance.now();
  const response = await fetch(new URL(request.url).pathname, {
    method: request.method,
    headers: Object.fromEntries(request.headers.map(({ name, value }) => [name, value])),
    body: request.body,
    credentials: 'omit',
  });
  const firstByteMs = Math.round(performance.now() - before);
  const text = await response.text();
  return {
    method: request.method,
    url: request.url,
    requestHeaders: masked(request.headers),
    requestBody: bodyOf(request.body),
    status: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    responseBody: bodyOf(text),
    responseLength: new TextEncoder().encode(text).length,
    wireRequests: 1,
    timings: { firstByteMs, totalMs: Math.round(performance.now() - before) },
  };
}

const masked = (headers: TestRequest['headers']) =>
  headers.map((header) => (header.name === 'api-key' ? { name: header.name, value: '***' } : header));

const bodyOf = (text: string) => ({ text, length: new TextEncoder().encode(text).length });

const lead = /"?(?:LeadIdentifier|leadId)"?\s*[:>]\s*"?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i;
const ping = /"pingId"\s*:\s*"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/i;

/** The lead or the ping that an answer names, as JSON or as XML. */
export function madeBy(answer: Exchange): { kind: PostKind; id: string } | undefined {
  const text = answer.responseBody.text ?? '';
  const pinged = ping.exec(text)?.[1];
  const posted = lead.exec(text)?.[1];
  return pinged ? { kind: 'ping', id: pinged } : posted ? { kind: 'post', id: posted } : undefined;
}
