import { type Invoice, type InvoiceBody, money } from '@leadexec/api-client';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { clientOrderChoicesQuery } from '../../lib/order-choices.queries.ts';
import { DayField, NumberField, SelectField, TextField } from '../../lib/settings/fields.tsx';
import { useField } from '../../lib/settings/form-context.ts';
import { asJson, type Json, type JsonObject, patched } from '../../lib/settings/json.ts';
import { RowTable } from '../../lib/settings/row-table.tsx';
import { Section } from '../../lib/settings/section.tsx';
import { SettingsForm } from '../../lib/settings/settings-form.tsx';
import { useDraft } from '../../lib/settings/use-draft.ts';
import { useWords } from '../../lib/use-words.ts';
import { invoiceQuery, invoicesKey } from './invoices.queries.ts';

/** What the form holds besides the body: which of the three an invoice is over. */
type Over = 'overLines' | 'overOrder' | 'overSales';
type Fields = InvoiceBody & { over: Over };

const emptyLine: JsonObject = { kind: 'free', description: '', quantity: 1, unitPrice: '0.00' };

const first = (clientId: number | undefined, orderId: number | undefined): Fields => ({
  over: orderId === undefined ? 'overLines' : 'overOrder',
  clientId: clientId ?? 0,
  term: 'net30',
  ...(orderId === undefined ? { lines: [{ kind: 'free', description: '', quantity: 1, unitPrice: '0.00' }] } : { orderId }),
});

/** A stored draft as the form edits it; lines of orders and sales are read anew by the server. */
function fieldsOf(invoice: Invoice): Fields {
  const { clientId, description, term, chosenDueOn, chosenTaxPercent, orderId, sales, lines } = invoice;
  return {
    over: orderId ? 'overOrder' : sales ? 'overSales' : 'overLines',
    clientId,
    term,
    description: description ?? null,
    dueOn: chosenDueOn ?? null,
    taxPercent: chosenTaxPercent ?? null,
    orderId: orderId ?? null,
    sales: sales ?? null,
    lines: lines
      .filter((line) => line.kind !== 'order' && line.kind !== 'sales')
      .map((line) => ({
        kind: line.kind,
        description: line.description,
        quantity: line.quantity,
        unitPrice: line.unitPrice ?? line.amount,
      })),
  };
}

/** Only what the choice asks for is sent. */
function bodyOf({ over, orderId, sales, ...body }: Fields): InvoiceBody {
  return {
    ...body,
    ...(over === 'overOrder' && orderId ? { orderId } : {}),
    ...(over === 'overSales' && sales ? { sales } : {}),
  };
}

interface Props {
  clientId?: number | undefined;
  /** The order that a new invoice is over. */
  orderId?: number | undefined;
  /** A draft that is changed; without one, a new one is made. */
  draft?: Invoice;
  onSaved: (invoice: Invoice) => void;
}

/** A draft of an invoice (ORD-26). */
export function InvoiceForm({ clientId, orderId, draft, onSaved }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [stored] = useState(() => (draft ? fieldsOf(draft) : first(clientId, orderId)));
  const form = useDraft<Fields>({
    stored,
    isNew: !draft,
    save: async (change, base) => {
      const body = bodyOf((draft ? patched(asJson(base), change) : change) as unknown as Fields);
      const saved = draft ? await money.editInvoice(draft.id, body) : await money.createInvoice(body);
      client.setQueryData(invoiceQuery(saved.id).queryKey, saved);
      await client.invalidateQueries({ queryKey: [...invoicesKey, 'list'] });
      onSaved(saved);
      return fieldsOf(saved);
    },
    reload: async () => stored,
    onSaved: () => undefined,
  });
  return (
    <SettingsForm label={t('invoices.form.label')} form={form} isNew={!draft} needs="money edit">
      <General fixed={draft !== undefined || clientId !== undefined} />
      <OverFields />
      <Section title={t('invoices.form.lines')} hint={t('invoices.form.linesHint')}>
        <Lines />
      </Section>
    </SettingsForm>
  );
}

function General({ fixed }: { fixed: boolean }) {
  const { t } = useTranslation();
  const { clients } = useSuspenseQuery(directoryQuery()).data;
  return (
    <Section title={t('invoices.form.general')} hint={t('invoices.form.generalHint')}>
      <SelectField
        path="/clientId"
        label={t('money.client')}
        data={clients.map((known) => ({ value: String(known.id), label: known.name }))}
        number
        disabled={fixed}
        span={6}
      />
      <TextField path="/description" label={t('invoices.form.description')} span={6} />
      <SelectField path="/term" label={t('invoices.form.term')} data={useWords('paymentTerm')} span={4} />
      <DayField path="/dueOn" label={t('invoices.form.due')} hint={t('invoices.form.dueHint')} span={4} />
      <NumberField
        path="/taxPercent"
        label={t('invoices.form.tax')}
        hint={t('invoices.form.taxHint')}
        decimals={4}
        maximum={100}
        suffix="%"
        span={4}
      />
    </Section>
  );
}

function OverFields() {
  const { t } = useTranslation();
  const over = useField('/over').value as Over;
  const clientId = Number(useField('/clientId').value ?? 0);
  const orders = useQuery({ ...clientOrderChoicesQuery(clientId), enabled: clientId > 0 && over === 'overOrder' });
  return (
    <Section title={t('invoices.form.over')} hint={t('invoices.form.overHint')}>
      <SelectField
        path="/over"
        label={t('invoices.form.over')}
        data={(['overLines', 'overOrder', 'overSales'] as const).map((value) => ({ value, label: t(`invoices.form.${value}`) }))}
        span={6}
      />
      {over === 'overOrder' ? (
        <SelectField path="/orderId" label={t('invoices.form.order')} data={orders.data ?? []} number span={6} />
      ) : null}
      {over === 'overSales' ? (
        <>
          <DayField path="/sales/from" label={t('invoices.form.salesFrom')} span={3} />
          <DayField path="/sales/to" label={t('invoices.form.salesTo')} span={3} />
        </>
      ) : null}
    </Section>
  );
}

function Lines() {
  const { t } = useTranslation();
  const { value, set, error } = useField('/lines');
  const kinds = useWords('invoiceLine').filter((word) => word.value !== 'order' && word.value !== 'sales');
  const rows = (Array.isArray(value) ? value : []) as JsonObject[];
  const change = (next: JsonObject[]) => set(next as Json[]);
  return (
    <div data-span={12}>
      <RowTable
        label={t('invoices.form.lines')}
        path="/lines"
        rows={rows}
        onChange={change}
        columns={[
          { name: 'kind', header: t('invoices.form.kind'), choices: kinds },
          { name: 'description', header: t('invoices.form.line') },
          { name: 'quantity', header: t('invoices.form.quantity'), type: 'number' },
          { name: 'unitPrice', header: t('invoices.form.price') },
        ]}
      />
      {error ? <p role="alert">{error}</p> : null}
      <Button size="compact-sm" variant="subtle" onClick={() => change([...rows, emptyLine])}>
        {t('invoices.form.addLine')}
      </Button>
    </div>
  );
}
