import { type ApiCredential, money } from '@leadexec/api-client';
import { CopyText } from '@leadexec/ui';
import { Button, Modal, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../../lib/action-dialog.tsx';
import { Facts, Note } from '../../lib/facts.tsx';
import { useWords } from '../../lib/use-words.ts';
import { credentialsKey } from './credential-list.tsx';

/** Makes a credential and shows its secret, once. */
export function NewCredential() {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState<ApiCredential>();
  return (
    <>
      <Button size="xs" onClick={() => setAsking(true)}>
        {t('credentials.add')}
      </Button>
      {asking ? <CreateDialog onClose={() => setAsking(false)} onDone={setMade} /> : null}
      {made ? <Secret credential={made} onClose={() => setMade(undefined)} /> : null}
    </>
  );
}

function CreateDialog({ onClose, onDone }: { onClose: () => void; onDone: (made: ApiCredential) => void }) {
  const { t } = useTranslation();
  const offered = useWords('apiScope');
  const [description, setDescription] = useState('');
  const [scopes, setScopes] = useState<readonly string[]>([]);
  return (
    <ActionDialog
      title={t('credentials.add')}
      means={t('credentials.createMeans')}
      confirm={t('credentials.create')}
      ready={description.trim() !== '' && scopes.length > 0}
      run={() => money.createCredential({ description: description.trim(), scopes: [...scopes] })}
      keys={[credentialsKey]}
      onClose={onClose}
      onDone={onDone}
    >
      <TextInput
        size="xs"
        label={t('credentials.description')}
        maxLength={200}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      {offered.map((scope) => (
        <Switch
          key={scope.value}
          size="xs"
          label={scope.label}
          checked={scopes.includes(scope.value)}
          onChange={(event) => {
            const on = event.currentTarget.checked;
            setScopes((now) => (on ? [...now, scope.value] : now.filter((known) => known !== scope.value)));
          }}
        />
      ))}
    </ActionDialog>
  );
}

function Secret({ credential, onClose }: { credential: ApiCredential; onClose: () => void }) {
  const { t } = useTranslation();
  const shown = (value: string, label: string) => (
    <>
      <span className="mono">{value}</span> <CopyText value={value} label={label} copied={t('common.copied')} />
    </>
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('credentials.secretTitle', { name: credential.description })}
      transitionProps={{ duration: 0 }}
      size="md"
      lockScroll={false}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Note tone="warn">{t('credentials.secretHint')}</Note>
      <Facts
        label={t('money.facts')}
        facts={[
          [t('credentials.clientId'), shown(credential.clientId, t('credentials.copyId'))],
          [t('credentials.secret'), shown(credential.clientSecret ?? '', t('credentials.copySecret'))],
        ]}
      />
    </Modal>
  );
}
