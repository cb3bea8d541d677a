import { ApiProblem, leadRecord } from '@leadexec/api-client';
import { ErrorState, Loading } from '@leadexec/ui';
import { Alert, Button, Select, Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../../lib/directory.queries.ts';
import { FormModal } from '../../../lib/form-modal.tsx';
import { messageOf } from '../../../lib/message-of.ts';
import { useProblemTexts } from '../../../lib/problem-texts.ts';
import { choicesOf } from '../../../lib/settings/many-field.tsx';
import { textOf, ValueFields, valuesOf } from '../record/edit-values.tsx';
import classes from './dialogs.module.css';

/** The button that adds a lead by hand (LEAD-06). */
export function AddLead() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button size="xs" onClick={() => setOpen(true)}>
        {t('byHand.add.open')}
      </Button>
      {open ? (
        <FormModal
          opened
          onClose={close}
          title={t('byHand.add.open')}
          size="lg"
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          <AddForm onClose={close} />
        </FormModal>
      ) : null}
    </>
  );
}

function AddForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const texts = useProblemTexts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { campaigns } = useSuspenseQuery(directoryQuery()).data;
  // One name for this lead: sent twice, it is added once.
  const [key] = useState(() => crypto.randomUUID());
  const [campaign, setCampaign] = useState<number>();
  const [entered, setEntered] = useState<Record<string, string>>({});
  const [deliver, setDeliver] = useState(false);
  const [test, setTest] = useState(false);
  const entry = useQuery({
    queryKey: ['campaigns', campaign, 'lead-fields'],
    queryFn: () => leadRecord.entryFields(campaign ?? 0),
    enabled: campaign !== undefined,
    retry: false,
  });
  const fields = (entry.data?.fields ?? []).filter((field) => field.editable);
  const sent = fields.map((field) => ({ name: field.name, values: valuesOf(field, entered[field.name] ?? textOf(field)) }));
  const add = useMutation({
    mutationFn: () => leadRecord.add({ key, campaignId: campaign ?? 0, fields: sent, deliver, test }),
    onSuccess: async (added) => {
      await client.invalidateQueries({ queryKey: ['leads'] });
      if (!added.duplicate) {
        void navigate({ to: '/leads/$leadId', params: { leadId: added.id } });
      }
    },
  });
  const errors = add.error instanceof ApiProblem ? add.error.errors : {};
  const wrong = (name: string) => errors[`/fields/${sent.findIndex((field) => field.name === name)}`]?.[0];
  if (add.data?.duplicate) {
    return (
      <div className={classes.body}>
        <Alert color="yellow" variant="light" role="status">
          {t('byHand.add.duplicate')}
        </Alert>
        <div className={classes.foot}>
          <Button size="xs" variant="default" onClick={onClose}>
            {t('common.close')}
          </Button>
          <Button size="xs" component={Link} to="/leads/$leadId" params={{ leadId: add.data.id } as never}>
            {t('byHand.add.toLead')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <form
      className={classes.body}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (entry.data && !add.isPending) add.mutate();
      }}
    >
      <p className={classes.means}>{t('byHand.add.means')}</p>
      <Select
        size="xs"
        label={t('byHand.add.campaign')}
        data={choicesOf(campaigns)}
        value={campaign ? String(campaign) : null}
        onChange={(next) => setCampaign(next ? Number(next) : undefined)}
        error={errors['/campaignId']?.[0]}
        searchable
        required
      />
      {campaign !== undefined && entry.isPending ? <Loading label={t('common.loading')} lines={6} /> : null}
      {entry.error ? <ErrorState error={entry.error} retry={entry.refetch} texts={texts} /> : null}
      <ValueFields fields={fields} entered={entered} wrong={wrong} onChange={setEntered} />
      {entry.data ? (
        <div className={classes.bar}>
          <Switch
            size="xs"
            label={t('byHand.add.deliver')}
            description={t('byHand.add.deliverHint')}
            checked={deliver}
            onChange={(event) => setDeliver(event.currentTarget.checked)}
          />
          <Switch
            size="xs"
            label={t('byHand.add.test')}
            description={t('byHand.add.testHint')}
            checked={test}
            onChange={(event) => setTest(event.currentTarget.checked)}
          />
        </div>
      ) : null}
      <div className={classes.foot}>
        {add.error && !fields.some((field) => wrong(field.name)) ? (
          <p role="alert" className={classes.error}>
            {Object.values(errors)[0]?.[0] ?? messageOf(add.error)}
          </p>
        ) : null}
        <Button size="xs" variant="default" onClick={onClose}>
          {t('byHand.cancel')}
        </Button>
        <Button size="xs" type="submit" disabled={!entry.data} loading={add.isPending}>
          {t('byHand.add.save')}
        </Button>
      </div>
    </form>
  );
}
