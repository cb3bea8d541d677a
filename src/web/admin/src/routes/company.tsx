import '../lib/more-texts.ts';
import { SegmentedControl, Switch } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { AnomalyList, spans } from '../features/anomalies/anomaly-list.tsx';
import { BrandForm } from '../features/brand/brand-form.tsx';
import { CompanyForm } from '../features/company/company-form.tsx';
import { MailList } from '../features/mail/mail-list.tsx';
import type { MailSearch } from '../features/mail/mail-search.ts';
import { Page } from '../lib/page.tsx';

const mailRoute = getRouteApi('/shell/mail');
const anomalyRoute = getRouteApi('/shell/anomalies');

export function CompanyPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('company.title')}>
      <CompanyForm />
    </Page>
  );
}

export function BrandPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('brand.page')}>
      <BrandForm />
    </Page>
  );
}

/** What was told by e-mail. */
export function MailPage() {
  const { t } = useTranslation();
  const search = mailRoute.useSearch();
  const navigate = mailRoute.useNavigate();
  const onSearch = useCallback((next: MailSearch) => void navigate({ search: next, replace: true }), [navigate]);
  return (
    <Page title={t('mail.title')} fill>
      <MailList search={search} onSearch={onSearch} />
    </Page>
  );
}

/** What is unusual with clients and sources. */
export function AnomaliesPage() {
  const { t } = useTranslation();
  const search = anomalyRoute.useSearch();
  const navigate = anomalyRoute.useNavigate();
  const days = search.days ?? 7;
  return (
    <Page
      title={t('anomalies.title')}
      actions={
        <>
          <Switch
            size="xs"
            label={t('anomalies.all')}
            checked={search.all ?? false}
            onChange={(event) =>
              void navigate({ search: { ...search, all: event.currentTarget.checked || undefined }, replace: true })
            }
          />
          <SegmentedControl
            size="xs"
            aria-label={t('anomalies.days')}
            data={spans.map((value) => ({ value, label: t('anomalies.span', { count: Number(value) }) }))}
            value={String(days)}
            onChange={(next) => void navigate({ search: { ...search, days: Number(next) }, replace: true })}
          />
        </>
      }
    >
      <AnomalyList days={days} all={search.all ?? false} />
    </Page>
  );
}
