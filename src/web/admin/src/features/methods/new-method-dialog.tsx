import type { DeliveryMethod } from '@leadexec/api-client';
import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { May } from '../../lib/may.tsx';
import { useWords } from '../../lib/use-words.ts';
import classes from './import-fields.module.css';

/** What a delivery method keeps for good is asked first; its settings open with that (DELV-02). */
export function NewMethod({ clientId }: { clientId?: number }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <May needs="clients edit">
        <Button size="xs" onClick={() => setOpen(true)}>
          {t('methods.add')}
        </Button>
      </May>
      {open ? <Ask clientId={clientId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Ask({ clientId, onClose }: { clientId: number | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { clients, leadTypes } = useSuspenseQuery(directoryQuery()).data;
  const [description, setDescription] = useState('');
  const [client, setClient] = useState(clientId === undefined ? null : String(clientId));
  const [leadType, setLeadType] = useState(leadTypes.length === 1 ? String(leadTypes[0]?.id) : null);
  const [type, setType] = useState<string | null>('webhook');
  const [environment, setEnvironment] = useState<string | null>('production');
  const ready = description.trim() !== '' && client !== null && leadType !== null;
  const choices = (items: readonly { id: number; name: string }[]) =>
    items.map((item) => ({ value: String(item.id), label: item.name }));
  const choose = { size: 'xs' as const, allowDeselect: false };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('methods.add')}
      transitionProps={{ duration: 0 }}
      size="sm"
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) {
            void navigate({
              to: '/methods/new',
              search: {
                client: Number(client),
                leadType: Number(leadType),
                description: description.trim(),
                type: type as DeliveryMethod['type'],
                environment: environment as 'production' | 'testing',
              },
            });
          }
        }}
      >
        <TextInput
          size="xs"
          data-autofocus
          label={t('methods.form.description')}
          maxLength={200}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        {clientId === undefined ? (
          <Select
            {...choose}
            label={t('methods.form.client')}
            data={choices(clients)}
            value={client}
            onChange={setClient}
            searchable
            limit={200}
          />
        ) : null}
        <Select {...choose} label={t('methods.form.type')} data={useWords('deliveryType')} value={type} onChange={setType} />
        <Select
          {...choose}
          label={t('methods.form.leadType')}
          data={choices(leadTypes)}
          value={leadType}
          onChange={setLeadType}
        />
        <Select
          {...choose}
          label={t('methods.form.environment')}
          data={useWords('environment')}
          value={environment}
          onChange={setEnvironment}
        />
        <footer className={classes.bar}>
          <Button size="xs" variant="default" onClick={onClose}>
            {t('money.cancel')}
          </Button>
          <Button size="xs" type="submit" disabled={!ready}>
            {t('form.create')}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
