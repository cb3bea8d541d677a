import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MoneyField, NumberField, SelectField, SwitchField, TextField } from '../../lib/settings/fields.tsx';
import { useField } from '../../lib/settings/form-context.ts';
import type { Json, JsonObject } from '../../lib/settings/json.ts';
import { choicesOf, ManyField } from '../../lib/settings/many-field.tsx';
import { Section } from '../../lib/settings/section.tsx';
import { someSettingsQuery } from '../../lib/settings/settings.queries.ts';
import { useWords } from '../../lib/use-words.ts';
import classes from './client-offers.module.css';

const first: JsonObject = {
  name: '',
  type: 'leadQuantity',
  leastQuantity: 10,
  mostQuantity: 500,
  renewal: 'noRenewal',
  autoCharge: 'off',
  mostUnfinished: 1,
};

/** Orders that the client may take in its portal, between amounts of our choice (ORD-32). */
export function ClientOffers({ clientId }: { clientId: number | undefined }) {
  const { t } = useTranslation();
  const { value, set } = useField('/orderOffers');
  const rows = (Array.isArray(value) ? value : []) as JsonObject[];
  const change = (next: JsonObject[]) => set(next as Json[]);
  return (
    <Section title={t('clients.form.offers')} hint={t('clients.form.offersHint')}>
      {rows.map((row, at) => {
        const name = t('clients.form.offer', { number: at + 1 });
        return (
          <fieldset key={at} className={classes.offer} aria-label={name}>
            <Offer path={`/orderOffers/${at}`} leads={row.type !== 'dollarAmount'} clientId={clientId} />
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              className={classes.remove}
              onClick={() => change(rows.filter((_, place) => place !== at))}
            >
              {t('form.removeOne', { name })}
            </Button>
          </fieldset>
        );
      })}
      <div data-span={12}>
        <Button size="compact-sm" variant="subtle" onClick={() => change([...rows, first])}>
          {t('clients.form.addOffer')}
        </Button>
      </div>
    </Section>
  );
}

function Offer({ path, leads, clientId }: { path: string; leads: boolean; clientId: number | undefined }) {
  const { t } = useTranslation();
  const accounts = useQuery({
    ...someSettingsQuery('delivery-accounts', { clientId: clientId ?? 0 }),
    enabled: clientId !== undefined,
  });
  // An offer has no end date, so only two renewals are possible.
  const renewals = useWords('renewal').filter((word) => word.value === 'noRenewal' || word.value === 'onFill');
  return (
    <>
      <TextField path={`${path}/name`} label={t('offers.name')} required />
      <SelectField path={`${path}/type`} label={t('offers.type')} data={useWords('orderType')} span={6} />
      <TextField path={`${path}/description`} label={t('offers.description')} span={12} />
      {leads ? (
        <>
          <NumberField path={`${path}/leastQuantity`} label={t('offers.leastQuantity')} minimum={1} required span={4} />
          <NumberField path={`${path}/mostQuantity`} label={t('offers.mostQuantity')} minimum={1} required span={4} />
          <MoneyField path={`${path}/pricePerLead`} label={t('offers.price')} placeholder={t('offers.accountPrice')} span={4} />
        </>
      ) : (
        <>
          <MoneyField path={`${path}/leastDollars`} label={t('offers.leastDollars')} zero span={4} />
          <MoneyField path={`${path}/mostDollars`} label={t('offers.mostDollars')} zero span={4} />
          <MoneyField path={`${path}/fillLimit`} label={t('offers.fillLimit')} zero span={4} />
        </>
      )}
      <SelectField path={`${path}/renewal`} label={t('offers.renewal')} data={renewals} />
      <SelectField path={`${path}/autoCharge`} label={t('offers.autoCharge')} data={useWords('autoCharge')} />
      <NumberField path={`${path}/mostUnfinished`} label={t('offers.mostUnfinished')} minimum={1} required span={4} />
      <ManyField
        path={`${path}/accounts`}
        label={t('offers.accounts')}
        placeholder={t('offers.accountsHint')}
        data={choicesOf(accounts.data?.filter((account) => account.requireOrder))}
        number
        span={6}
      />
      <SwitchField path={`${path}/generateInvoice`} label={t('offers.invoice')} />
    </>
  );
}
