import { operations, type PostingSheet } from '@leadexec/api-client';
import { CopyText, ErrorState, Loading } from '@leadexec/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainTable } from '../../lib/plain-table.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { PostingConsole } from './posting-console.tsx';
import classes from './posting-sheet.module.css';

const sheetQuery = (campaign: number) =>
  queryOptions({ queryKey: ['campaign', campaign, 'posting'], queryFn: () => operations.postingSheet(campaign) });

function WithSheet({ campaignId, children }: { campaignId: number; children: (sheet: PostingSheet) => ReactNode }) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const sheet = useQuery(sheetQuery(campaignId));
  if (sheet.isPending) {
    return <Loading label={t('common.loading')} lines={8} />;
  }
  return sheet.error ? <ErrorState error={sheet.error} retry={sheet.refetch} texts={problems} /> : children(sheet.data);
}

/** The console that sends a test post or ping of the campaign. */
export function PostingTest({ campaignId }: { campaignId: number }) {
  return <WithSheet campaignId={campaignId}>{(sheet) => <PostingConsole sheet={sheet} />}</WithSheet>;
}

/** What the source must know to post (RPT-11, RPT-12). */
export function PostingSheetView({ campaignId }: { campaignId: number }) {
  return <WithSheet campaignId={campaignId}>{(sheet) => <Sheet campaignId={campaignId} data={sheet} />}</WithSheet>;
}

function Files({ campaignId, pings }: { campaignId: number; pings: boolean }) {
  const { t } = useTranslation();
  return (
    <p className={classes.files}>
      {t('campaigns.posting.files')}
      {(
        [
          ['pdf', 'pdf', undefined],
          ['xlsx', 'xlsx', undefined],
          ...(pings
            ? ([
                ['pingPdf', 'pdf', 'ping'],
                ['pingXlsx', 'xlsx', 'ping'],
              ] as const)
            : []),
        ] as const
      ).map(([text, form, set]) => (
        <a key={text} href={operations.postingFile(campaignId, form, set)} download>
          {t(`campaigns.posting.${text}`)}
        </a>
      ))}
    </p>
  );
}

function Sheet({ campaignId, data }: { campaignId: number; data: PostingSheet }) {
  const { t } = useTranslation();
  return (
    <div className={classes.sheet}>
      <Files campaignId={campaignId} pings={data.ping !== null && data.ping !== undefined} />
      <p className={classes.intro}>
        {t('campaigns.posting.intro')}{' '}
        <a href={data.pageUrl} target="_blank" rel="noreferrer">
          {t('campaigns.posting.page')}
        </a>
        <CopyText value={data.pageUrl} label={t('campaigns.posting.copyLink')} copied={t('common.copied')} />
      </p>
      <h2>{t('campaigns.posting.addresses')}</h2>
      <PlainTable
        label={t('campaigns.posting.addresses')}
        rows={data.addresses}
        rowId={(address) => address.url}
        columns={[
          { header: t('campaigns.posting.url'), cell: (address) => <span className="mono">{address.url}</span> },
          { header: t('campaigns.posting.formats'), cell: (address) => address.formats },
        ]}
      />
      <h2>{t('campaigns.posting.identifiers')}</h2>
      <PlainTable
        label={t('campaigns.posting.identifiers')}
        rows={data.identifiers}
        rowId={(identifier) => identifier.name}
        columns={[
          { header: t('campaigns.posting.name'), cell: (identifier) => <span className="mono">{identifier.name}</span> },
          { header: t('campaigns.posting.value'), cell: (identifier) => <span className="mono">{identifier.value}</span> },
          { header: t('campaigns.posting.meaning'), cell: (identifier) => identifier.meaning },
        ]}
      />
      <h2>{t('campaigns.posting.fields')}</h2>
      <PlainTable
        label={t('campaigns.posting.fields')}
        rows={data.fields}
        rowId={(field) => field.name}
        columns={[
          { header: t('campaigns.posting.name'), cell: (field) => <span className="mono">{field.name}</span> },
          { header: t('campaigns.posting.type'), cell: (field) => field.type },
          { header: t('campaigns.posting.required'), cell: (field) => (field.required ? t('form.yes') : '') },
          { header: t('campaigns.posting.allowed'), cell: (field) => [field.allowed, field.format].filter(Boolean).join(' · ') },
          { header: t('campaigns.posting.example'), cell: (field) => field.example },
        ]}
      />
      <h2>{t('campaigns.posting.samples')}</h2>
      {data.samples.map((sample) => (
        <figure key={sample.title} className={classes.sample}>
          <figcaption>
            {sample.title}
            <CopyText
              value={sample.command}
              label={t('campaigns.posting.copySample', { title: sample.title })}
              copied={t('common.copied')}
            />
          </figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <pre role="group" aria-label={sample.title} tabIndex={0}>
            {sample.command}
          </pre>
        </figure>
      ))}
    </div>
  );
}
