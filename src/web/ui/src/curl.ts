import type { WireBody, WireHeader } from '@leadexec/api-client';

// Set by curl itself; repeating them would break the request.
const own = new Set(['host', 'content-length', 'connection', 'transfer-encoding', 'accept-encoding']);

/** The request as a shell command. Every part is quoted for sh; masked secrets stay masked. */
export function toCurl(request: {
  method: string;
  url: string;
  headers: readonly WireHeader[];
  body?: WireBody | null | undefined;
}): string {
  const lines = [`curl -X ${quote(request.method)} ${quote(request.url)}`];
  for (const header of request.headers) {
    if (!own.has(header.name.toLowerCase())) {
      lines.push(`-H ${quote(`${header.name}: ${header.value}`)}`);
    }
  }
  if (request.body?.text) {
    lines.push(`--data-raw ${quote(request.body.text)}`);
  }
  return lines.join(' \\\n  ');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
