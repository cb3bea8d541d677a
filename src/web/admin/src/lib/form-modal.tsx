import { Alert, Button, Modal, type ModalProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './unsaved.module.css';
import { UnsavedGuard } from './unsaved-guard.tsx';

interface Props extends Omit<ModalProps, 'onClose'> {
  onClose: () => void;
}

/** A dialog with a form: closing it by Escape, by its cross or by a click beside it asks first when something was entered. */
export function FormModal({ onClose, children, ...modal }: Props) {
  const { t } = useTranslation();
  const [touched, setTouched] = useState(false);
  const [asking, setAsking] = useState(false);
  return (
    <Modal {...modal} onClose={() => (touched && !asking ? setAsking(true) : onClose())}>
      <UnsavedGuard dirty={touched} />
      {asking ? (
        <Alert color="yellow" variant="light" role="alert" title={t('form.leaveTitle')} mb="sm">
          <p className={classes.text}>{t('form.leave')}</p>
          <div className={classes.buttons}>
            <Button size="compact-sm" variant="default" autoFocus onClick={() => setAsking(false)}>
              {t('form.stay')}
            </Button>
            <Button size="compact-sm" color="red" onClick={onClose}>
              {t('form.leaveNow')}
            </Button>
          </div>
        </Alert>
      ) : null}
      {/* What is sent is no longer left behind; what is typed after a refusal is. */}
      <div onChange={() => setTouched(true)} onSubmit={() => setTouched(false)}>
        {children}
      </div>
    </Modal>
  );
}
