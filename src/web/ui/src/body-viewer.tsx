import type { WireBody } from '@leadexec/api-client';
import { useMemo } from 'react';
import classes from './viewers.module.css';

/** A body as text; JSON is indented. Always a text node, whatever it holds. */
export function BodyViewer({
  body,
  label,
  empty,
  binary,
}: {
  body: WireBody | null | undefined;
  label: string;
  empty: string;
  binary: string;
}) {
  const shown = useMemo(() => pretty(body?.text), [body?.text]);
  if (!body || body.length === 0) {
    return <p className={classes.none}>{empty}</p>;
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <pre className={classes.code} role="group" aria-label={label} tabIndex={0}>
      {shown ?? `${binary}\n${body.base64 ?? ''}`}
    </pre>
  );
}

export function pretty(text: string | null | undefined): string | undefined {
  if (text === null || text === undefined) {
    return undefined;
  }
  const first = text.trimStart()[0];
  if (first !== '{' && first !== '[') {
    return text;
  }
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
