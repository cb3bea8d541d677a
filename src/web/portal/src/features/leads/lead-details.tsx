import type { PortalLeadDetails } from '@leadexec/api-client';
import { CopyText, MoneyText, StatusPill, TimeText } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { IconMail, IconMapPin, IconPhone, IconPrinter } from '@tabler/icons-react';
import { useTexts } from '../../lib/use-texts.ts';
import classes from './lead-details.module.css';

/** One lead as its buyer sees it (PORT-04): call, write, find, and every field. */
export function LeadDetails({ lead }: { lead: PortalLeadDetails }) {
  const { t } = useTexts();
  return (
    <article className={classes.lead}>
      <header className={classes.head}>
        <h1>{lead.title}</h1>
        {lead.returned ? <StatusPill tone="warn">{t('leads.returned')}</StatusPill> : null}
        {lead.test ? <StatusPill tone="mute">{t('common.test')}</StatusPill> : null}
        {lead.place ? <p>{lead.place}</p> : null}
      </header>
      <div className={classes.actions}>
        {lead.phone ? (
          <Button
            component="a"
            href={`tel:${lead.phone.replaceAll(/[^0-9+]/g, '')}`}
            size="md"
            leftSection={<IconPhone size={18} />}
          >
            {`${t('lead.call')} ${lead.phone}`}
          </Button>
        ) : null}
        {lead.email ? (
          <Button
            component="a"
            href={`mailto:${encodeURIComponent(lead.email)}`}
            size="md"
            variant="default"
            leftSection={<IconMail size={18} />}
          >
            {t('lead.mail')}
          </Button>
        ) : null}
        {lead.place ? (
          <Button
            component="a"
            href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(lead.place)}`}
            target="_blank"
            rel="noreferrer"
            size="md"
            variant="default"
            leftSection={<IconMapPin size={18} />}
          >
            {t('lead.map')}
          </Button>
        ) : null}
        <Button size="md" variant="default" leftSection={<IconPrinter size={18} />} onClick={() => window.print()}>
          {t('lead.print')}
        </Button>
      </div>
      <dl className={classes.facts}>
        <div>
          <dt>{t('lead.delivered')}</dt>
          <dd>
            <TimeText value={lead.deliveredAt} format="full" />
          </dd>
        </div>
        <div>
          <dt>{t('lead.price')}</dt>
          <dd>
            <MoneyText value={lead.price} />
          </dd>
        </div>
        {lead.readAt ? (
          <div>
            <dt>{t('lead.read')}</dt>
            <dd>
              <TimeText value={lead.readAt} />
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t('lead.type')}</dt>
          <dd>{lead.leadType}</dd>
        </div>
        {lead.client ? (
          <div>
            <dt>{t('lead.client')}</dt>
            <dd>{lead.client}</dd>
          </div>
        ) : null}
        {lead.leadSource ? (
          <div>
            <dt>{t('lead.source')}</dt>
            <dd>{lead.leadSource}</dd>
          </div>
        ) : null}
        {lead.campaign ? (
          <div>
            <dt>{t('lead.campaign')}</dt>
            <dd>{lead.campaign}</dd>
          </div>
        ) : null}
        <div>
          <dt>{t('lead.id')}</dt>
          <dd className={classes.id}>
            <span className="mono">{lead.id}</span>
            <CopyText value={lead.id} label={t('lead.copyId')} copied={t('common.copied')} />
          </dd>
        </div>
      </dl>
      <h2>{t('lead.fields')}</h2>
      {lead.fields.length === 0 ? <p>{t('lead.erased')}</p> : null}
      <dl className={classes.fields}>
        {lead.fields.map((field) => (
          <div key={field.name}>
            <dt>{field.label}</dt>
            <dd>{field.text || <em>{t('lead.blank')}</em>}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
