import type { LeadDetails } from '@leadexec/api-client';
import { CopyText, MoneyText, StatusPill, TimeText } from '@leadexec/ui';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WordPill } from '../../lib/pills.tsx';
import { LeadStatus } from '../../lib/statuses.tsx';
import classes from './lead.module.css';
import { nameOf } from './lead-columns.tsx';

/** Who, in which state, and the money for whoever sees it: price in, price out, profit. */
export function LeadHeader({ lead, actions }: { lead: LeadDetails; actions?: ReactNode }) {
  const { t } = useTranslation();
  const why = lead.reasonDetail ?? lead.reasonText;
  return (
    <header className={classes.header}>
      <div className={classes.identity}>
        <div className={classes.nameLine}>
          <h2 className={classes.name}>{nameOf(lead) || lead.leadType}</h2>
          <LeadStatus lead={lead} />
          {lead.test ? <StatusPill tone="mute">{t('common.test')}</StatusPill> : null}
          {actions ? <span className={classes.actions}>{actions}</span> : null}
        </div>
        <p className={classes.id}>
          <span className="mono">{lead.id}</span>
          <CopyText value={lead.id} label={t('lead.copyId')} copied={t('common.copied')} />
        </p>
        {why && lead.reason ? (
          <p className={classes.why}>
            <strong>{t('lead.why')}</strong> {why}
          </p>
        ) : null}
        {lead.setAside ? (
          <p className={classes.why}>
            <strong>{t('lead.parked')}</strong> {t('lead.parkedHint')}
          </p>
        ) : null}
      </div>
      {lead.cost ? (
        <dl className={classes.money}>
          <Amount name={t('lead.cost')} value={<MoneyText value={lead.cost} />} />
          <Amount name={t('lead.revenue')} value={<MoneyText value={lead.revenue} />} />
          <Amount name={t('lead.profit')} value={<MoneyText value={lead.profit} tone="signed" />} />
        </dl>
      ) : null}
    </header>
  );
}

function Amount({ name, value }: { name: string; value: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** The lead's properties beside its money. */
export function LeadProperties({ lead }: { lead: LeadDetails }) {
  const { t } = useTranslation();
  const sends = lead.maximumDeliveries
    ? t('lead.sendsOf', { count: lead.sendCount, maximum: lead.maximumDeliveries })
    : t('lead.sendsUnlimited', { count: lead.sendCount });
  const rows: [string, ReactNode][] = [
    [t('lead.received'), <TimeText key="at" value={lead.receivedAt} format="full" />],
    [t('lead.leadType'), `${lead.leadType} · ${lead.leadTypeId}`],
    [t('lead.source'), `${lead.leadSource} · ${lead.leadSourceId}`],
    [t('lead.campaign'), `${lead.campaign} · ${lead.campaignId}`],
    [t('lead.sends'), sends],
    [t('lead.catalog'), lead.catalogVersion],
  ];
  if (lead.verifiedAt)
    rows.splice(1, 0, [t('record.verified'), <TimeText key="verified" value={lead.verifiedAt} format="full" />]);
  if (lead.return)
    rows.push([
      t('record.returned'),
      <Fragment key="return">
        <WordPill group="returnState" code={lead.return.state} /> {lead.return.reason}
      </Fragment>,
    ]);
  rows.push([
    t('record.removal'),
    lead.removedAt ? <TimeText key="removed" value={lead.removedAt} format="full" /> : t('record.never'),
  ]);
  if (lead.reference) rows.push([t('lead.reference'), lead.reference]);
  if (lead.originalLeadId)
    rows.push([
      t('lead.original'),
      <a key="original" className="mono" href={`/admin/leads/${lead.originalLeadId}`}>
        {lead.originalLeadId}
      </a>,
    ]);
  if (lead.dueAt) rows.push([t('lead.due'), <TimeText key="due" value={lead.dueAt} />]);
  return (
    <dl className={classes.properties}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Field values by label in the lead type's order (LEAD-07). */
export function LeadFields({ lead }: { lead: LeadDetails }) {
  const { t } = useTranslation();
  if (lead.fields.length === 0) {
    return <p className={classes.none}>{lead.erased ? t('lead.erased') : t('lead.noFields')}</p>;
  }
  return (
    <dl className={classes.fields}>
      {lead.fields.map((field) => (
        <div key={field.name}>
          <dt title={field.name}>{field.label}</dt>
          <dd title={field.value === field.text ? undefined : field.value}>{field.text || <em>{t('lead.blank')}</em>}</dd>
        </div>
      ))}
    </dl>
  );
}
