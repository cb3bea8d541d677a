import { type AccountSettings, account } from '@leadexec/api-client';
import { ErrorState, Loading } from '@leadexec/ui';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PlainTable } from '../../lib/plain-table.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { NumberField } from '../../lib/settings/fields.tsx';
import { Section } from '../../lib/settings/section.tsx';
import { someSettingsQuery } from '../../lib/settings/settings.queries.ts';
import { SettingsForm } from '../../lib/settings/settings-form.tsx';
import { useDraft } from '../../lib/settings/use-draft.ts';

type Stored = AccountSettings & { tag: string };

const read = async (): Promise<Stored> => {
  const { body, tag } = await account.get();
  return { ...body, tag };
};
const limitsQuery = () => queryOptions({ queryKey: ['account', 'returns'], queryFn: read });

/** How much may be returned, why, and for how long (RET-07 to RET-09). */
export function ReturnLimits() {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const stored = useQuery(limitsQuery());
  if (stored.isPending) {
    return <Loading label={t('common.loading')} lines={8} />;
  }
  if (stored.error) {
    return <ErrorState error={stored.error} retry={stored.refetch} texts={problems} />;
  }
  return <Limits stored={stored.data} />;
}

function Limits({ stored }: { stored: Stored }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useDraft<Stored>({
    stored,
    save: async (change, base) => {
      await account.patch(base.tag, change);
      return read();
    },
    reload: read,
    onSaved: (saved) => client.setQueryData(limitsQuery().queryKey, saved),
  });
  return (
    <SettingsForm label={t('returns.limits.label')} form={form} needs="settings edit">
      <Section title={t('returns.limits.general')} hint={t('returns.limits.generalHint')}>
        <NumberField
          path="/returns/accountPercent"
          label={t('returns.limits.accountPercent')}
          maximum={100}
          suffix="%"
          span={6}
        />
        <NumberField path="/returns/orderPercent" label={t('returns.limits.orderPercent')} maximum={100} suffix="%" span={6} />
      </Section>
      <Section title={t('returns.limits.reasons')} hint={t('returns.limits.reasonsHint')}>
        <Reasons />
      </Section>
      <Section title={t('returns.limits.days')} hint={t('returns.limits.daysHint')}>
        <Campaigns />
      </Section>
    </SettingsForm>
  );
}

function Reasons() {
  const { t } = useTranslation();
  const types = useQuery(someSettingsQuery('lead-types')).data ?? [];
  return (
    <div data-span={12}>
      <PlainTable
        label={t('returns.limits.reasons')}
        rows={types}
        rowId={(type) => type.id ?? 0}
        columns={[
          {
            header: t('returns.limits.leadType'),
            cell: (type) => (
              <Link to="/lead-types/$leadTypeId" params={{ leadTypeId: String(type.id) }}>
                {type.name}
              </Link>
            ),
          },
          {
            header: t('returns.limits.reasonsColumn'),
            cell: (type) =>
              type.returnReasons && type.returnReasons.length > 0 ? type.returnReasons.join(', ') : t('returns.limits.own'),
          },
        ]}
      />
    </div>
  );
}

function Campaigns() {
  const { t } = useTranslation();
  const campaigns = useQuery(someSettingsQuery('campaigns')).data ?? [];
  return (
    <div data-span={12}>
      <PlainTable
        label={t('returns.limits.days')}
        rows={campaigns}
        rowId={(campaign) => campaign.id ?? 0}
        columns={[
          {
            header: t('money.campaign'),
            cell: (campaign) => (
              <Link to="/campaigns/$campaignId" params={{ campaignId: String(campaign.id) }}>
                {campaign.name}
              </Link>
            ),
          },
          {
            header: t('returns.limits.daysColumn'),
            cell: (campaign) =>
              campaign.maximumReturnDays
                ? t('returns.limits.daysOf', { count: campaign.maximumReturnDays })
                : t('returns.limits.anyTime'),
          },
          {
            header: t('returns.limits.resale'),
            cell: (campaign) =>
              campaign.resale?.enabled
                ? t('returns.limits.resaleOn', {
                    hours: campaign.resale.maxAgeHours,
                    percent: campaign.resale.priceFactorPercent,
                  })
                : t('returns.limits.resaleOff'),
          },
        ]}
      />
    </div>
  );
}
