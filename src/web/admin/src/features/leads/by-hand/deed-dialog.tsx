import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../lib/form-modal.tsx';
import type { Deed } from './deeds.ts';
import { AcceptDialog, ConfirmDialog, GiveBackDialog, PriceDialog, ResendDialog, RunDialog } from './delivery-dialogs.tsx';
import { FindClient } from './find-client.tsx';
import { NotesDialog } from './notes-dialog.tsx';

/** The dialog of the deed that is open. */
export function DeedDialog({ deed, onClose }: { deed: Deed | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const wide = deed?.kind === 'send' || deed?.kind === 'move';
  return (
    <FormModal
      opened={deed !== undefined}
      onClose={onClose}
      title={deed ? titleOf(t, deed) : ''}
      size={wide ? 'xl' : 'md'}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      transitionProps={{ duration: 0 }}
      centered
    >
      {deed ? <Inside deed={deed} onClose={onClose} /> : null}
    </FormModal>
  );
}

function titleOf(t: TFunction, deed: Deed): string {
  switch (deed.kind) {
    case 'resend':
      return deed.targets.length === 1
        ? t('byHand.resend.title', { client: deed.targets[0]?.client ?? '' })
        : t('byHand.resend.manyTitle', { count: deed.targets.length });
    case 'giveBack':
      return deed.targets.length === 1 ? t('byHand.giveBack.title') : t('byHand.giveBack.many', { count: deed.targets.length });
    case 'notes':
      return t('byHand.notes.title', { client: deed.target.client });
    default:
      return t(`byHand.${deed.kind}.title`);
  }
}

function Inside({ deed, onClose }: { deed: Deed; onClose: () => void }) {
  switch (deed.kind) {
    case 'run':
      return <RunDialog leadId={deed.leadId} onClose={onClose} />;
    case 'send':
      return <FindClient leadId={deed.leadId} onClose={onClose} />;
    case 'move':
      return <FindClient leadId={deed.target.leadId} from={deed.target} onClose={onClose} />;
    case 'resend':
      return <ResendDialog targets={deed.targets} onClose={onClose} />;
    case 'giveBack':
      return <GiveBackDialog targets={deed.targets} onClose={onClose} />;
    case 'confirm':
      return <ConfirmDialog target={deed.target} onClose={onClose} />;
    case 'accept':
      return <AcceptDialog target={deed.target} onClose={onClose} />;
    case 'price':
      return <PriceDialog target={deed.target} onClose={onClose} />;
    case 'notes':
      return <NotesDialog target={deed.target} onClose={onClose} />;
  }
}
