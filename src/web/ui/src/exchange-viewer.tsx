import type { Exchange, WireHeader } from '@leadexec/api-client';
import { BodyViewer } from './body-viewer.tsx';
import { CopyText } from './copy-text.tsx';
import { toCurl } from './curl.ts';
import { formatCount, formatMs } from './format.ts';
import { StatusPill, type Tone } from './status-pill.tsx';
import classes from './viewers.module.css';

export interface ExchangeTexts {
  request: string;
  response: string;
  headers: string;
  noAnswer: string;
  emptyBody: string;
  binary: string;
  copyCurl: string;
  copied: string;
  bytes: string;
  truncated: string;
  connect: string;
  sent: string;
  firstByte: string;
  total: string;
  wireRequests: string;
}

/** What went to a buyer and what came back (LEAD-33, DELV-83). */
export function ExchangeViewer({ exchange, texts }: { exchange: Exchange; texts: ExchangeTexts }) {
  const curl = toCurl({
    method: exchange.method,
    url: exchange.url,
    headers: exchange.requestHeaders,
    body: exchange.requestBody,
  });
  return (
    <div className={classes.exchange}>
      <section className={classes.side} aria-label={texts.request}>
        <header className={classes.bar}>
          <h4 className={classes.heading}>{texts.request}</h4>
          <CopyText value={curl} label={texts.copyCurl} copied={texts.copied} />
        </header>
        <p className={classes.line}>
          <strong>{exchange.method}</strong> <span className="mono">{exchange.url}</span>
        </p>
        <Headers headers={exchange.requestHeaders} label={texts.headers} />
        <BodyViewer body={exchange.requestBody} label={texts.request} empty={texts.emptyBody} binary={texts.binary} />
      </section>
      <section className={classes.side} aria-label={texts.response}>
        <header className={classes.bar}>
          <h4 className={classes.heading}>{texts.response}</h4>
          {exchange.status ? <StatusPill tone={toneOf(exchange.status)}>{String(exchange.status)}</StatusPill> : null}
        </header>
        {exchange.status ? (
          <>
            <p className={classes.line}>
              {formatCount(exchange.responseLength)} {texts.bytes}
              {exchange.responseLength > exchange.responseBody.length ? ` · ${texts.truncated}` : ''}
            </p>
            <Headers headers={exchange.responseHeaders} label={texts.headers} />
            <BodyViewer body={exchange.responseBody} label={texts.response} empty={texts.emptyBody} binary={texts.binary} />
          </>
        ) : (
          <p className={classes.none}>{texts.noAnswer}</p>
        )}
      </section>
      <Timings exchange={exchange} texts={texts} />
    </div>
  );
}

function Timings({ exchange, texts }: { exchange: Exchange; texts: ExchangeTexts }) {
  const { connectMs, sentMs, firstByteMs, totalMs } = exchange.timings;
  const parts = [
    [texts.connect, connectMs],
    [texts.sent, sentMs],
    [texts.firstByte, firstByteMs],
    [texts.total, totalMs],
  ] as const;
  return (
    <p className={classes.timings}>
      {parts.map(([name, value]) =>
        value === null || value === undefined ? null : <span key={name}>{`${name} ${formatMs(value)}`}</span>,
      )}
      {exchange.wireRequests > 1 ? <span>{`${texts.wireRequests} ${exchange.wireRequests}`}</span> : null}
    </p>
  );
}

function Headers({ headers, label }: { headers: readonly WireHeader[]; label: string }) {
  if (headers.length === 0) {
    return null;
  }
  return (
    <details className={classes.headers}>
      <summary>{`${label} (${headers.length})`}</summary>
      <dl>
        {headers.map((header, at) => (
          <div key={`${header.name} ${at}`}>
            <dt>{header.name}</dt>
            <dd>{header.value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function toneOf(status: number): Tone {
  return status < 300 ? 'good' : status < 500 ? 'warn' : 'bad';
}
