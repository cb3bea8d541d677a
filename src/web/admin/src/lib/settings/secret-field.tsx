import { CloseButton, PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Span } from './fields.tsx';
import { useField } from './form-context.ts';

/** A value that can be stored and replaced, but never read. */
export function SecretField({ path, label, span = 6 }: { path: string; label: string; span?: Span }) {
  const { t } = useTranslation();
  const { value, set, error } = useField(path);
  const kept = typeof value === 'object' && value !== null;
  return (
    <div data-span={span}>
      <PasswordInput
        size="xs"
        label={label}
        autoComplete="off"
        placeholder={kept ? t('form.secretSet') : ''}
        value={typeof value === 'string' ? value : ''}
        error={error}
        {...(kept
          ? {
              rightSection: (
                <CloseButton size="xs" aria-label={t('form.secretClear', { name: label })} onClick={() => set(undefined)} />
              ),
            }
          : {})}
        onChange={(event) => set(event.currentTarget.value || undefined)}
      />
    </div>
  );
}
