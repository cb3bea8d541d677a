import type { LeadTypeInfo } from '@leadexec/api-client';
import { useTranslation } from 'react-i18next';
import { MoneyField, NumberField, SelectField, SwitchField } from '../../lib/settings/fields.tsx';
import { useField } from '../../lib/settings/form-context.ts';
import { OptionalPart } from '../../lib/settings/optional-part.tsx';
import { RowsField } from '../../lib/settings/rows-field.tsx';
import { Section } from '../../lib/settings/section.tsx';
import { useWords } from '../../lib/use-words.ts';

/** What a ping carries, must promise and may cost us (CAMP-39 to CAMP-45). */
export function CampaignPings({ leadType }: { leadType: LeadTypeInfo | undefined }) {
  const { t } = useTranslation();
  const channel = useField('/channel').value;
  const modes = useWords('exchangeMode');
  const changes = useWords('pingChange');
  if (channel !== 'pingPost') {
    return null;
  }
  return (
    <>
      <Section title={t('campaigns.form.ping')} hint={t('campaigns.form.pingHint')}>
        <SelectField path="/ping/exchange" label={t('campaigns.form.exchange')} data={modes} />
        <NumberField
          path="/ping/deadlineMs"
          label={t('campaigns.form.deadline')}
          suffix={t('campaigns.form.milliseconds')}
          minimum={100}
          maximum={9000}
          span={4}
        />
        <NumberField path="/ping/mostPerMinute" label={t('campaigns.form.perMinute')} placeholder={t('caps.none')} span={4} />
        <MoneyField path="/ping/revenueRequirement" label={t('campaigns.form.revenue')} span={3} />
        <MoneyField path="/ping/profitRequirement" label={t('campaigns.form.profit')} span={3} />
        <NumberField
          path="/ping/profitPercentRequirement"
          label={t('campaigns.form.profitPercent')}
          decimals={2}
          maximum={100}
          suffix="%"
        />
        <NumberField path="/ping/minimumDeliveries" label={t('campaigns.form.buyers')} minimum={1} maximum={100} />
        <SwitchField path="/ping/qualifyAllCriteria" label={t('campaigns.form.allCriteria')} span={12} />
        <SelectField path="/ping/changedFields" label={t('campaigns.form.changedFields')} data={changes} span={6} />
        <NumberField
          path="/ping/repeatSeconds"
          label={t('campaigns.form.repeat')}
          hint={t('campaigns.form.repeatHint')}
          suffix={t('campaigns.form.seconds')}
          maximum={86_400}
          span={6}
        />
        <NumberField
          path="/ping/leastPostPercent"
          label={t('campaigns.form.leastPosts')}
          hint={t('campaigns.form.leastPostsHint')}
          decimals={2}
          maximum={100}
          suffix="%"
          span={6}
        />
        <NumberField
          path="/ping/postPercentAfter"
          label={t('campaigns.form.postsAfter')}
          hint={t('campaigns.form.postsAfterHint')}
          minimum={10}
          span={6}
        />
      </Section>
      <Section title={t('campaigns.form.pingFields')} hint={t('campaigns.form.pingFieldsHint')}>
        <PingFields leadType={leadType} />
      </Section>
    </>
  );
}

function PingFields({ leadType }: { leadType: LeadTypeInfo | undefined }) {
  const { t } = useTranslation();
  const choices = (leadType?.fields ?? []).map((field) => ({ value: field.name, label: field.label }));
  return (
    <RowsField
      path="/ping/fields"
      label={t('campaigns.form.pingFields')}
      add={t('campaigns.form.addPingField')}
      first={(rows) => {
        const free = choices.find((choice) => rows.every((row) => row.name !== choice.value));
        return free ? { name: free.value, required: true } : undefined;
      }}
      columns={[
        { name: 'name', header: t('campaigns.form.pingField'), choices },
        { name: 'required', header: t('campaigns.form.pingRequired'), type: 'check' },
      ]}
    />
  );
}

/** How bids for the campaign's leads compete, and what is kept of each sale. */
export function CampaignAuction() {
  const { t } = useTranslation();
  const strategies = useWords('auctionStrategy');
  return (
    <Section title={t('campaigns.form.auction')} hint={t('campaigns.form.auctionHint')}>
      <OptionalPart path="/auction" label={t('campaigns.form.ownAuction')} first={{ strategy: 'bestCombination' }}>
        <SelectField path="/auction/strategy" label={t('campaigns.form.strategy')} data={strategies} span={6} />
        <MoneyField path="/auction/floor" label={t('campaigns.form.floor')} hint={t('campaigns.form.floorHint')} span={6} />
        <MoneyField
          path="/auction/marginAmount"
          label={t('campaigns.form.margin')}
          hint={t('campaigns.form.marginHint')}
          span={6}
        />
        <NumberField
          path="/auction/marginPercent"
          label={t('campaigns.form.marginPercent')}
          hint={t('campaigns.form.marginPercentHint')}
          decimals={2}
          maximum={100}
          suffix="%"
          span={6}
        />
      </OptionalPart>
    </Section>
  );
}
