import { operations } from '@leadexec/api-client';
import { CopyText, ErrorState, Loading } from '@leadexec/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PlainTable } from '../../lib/plain-table.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import classes from './posting-sheet.module.css';

const sheetQuery = (campaign: number) =>
  queryOptions({ queryKey: ['campaign', campaign, 'posting'], queryFn: () => operations.postingSheet(campaign) });

/** What the source must know to post (RPT-11, RPT-12). */
export function PostingSheetView({ campaignId }: { campaignId: number }) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const sheet = useQuery(sheetQuery(campaignId));
  if (sheet.isPending) {
    return <Loading label={t('common.loading')} lines={8} />;
  }
  if (sheet.error) {
    return <ErrorState error={sheet.error} retry={sheet.refetch} texts={problems} />;
  }
  const { data } = sheet;
  return (
    <div className={classes.sheet}>
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
