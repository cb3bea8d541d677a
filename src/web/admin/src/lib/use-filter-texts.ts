import type { FilterTexts } from '@leadexec/ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The texts of the filter builder. */
export function useFilterTexts(): FilterTexts {
  const { t } = useTranslation();
  return useMemo(() => {
    const plain = t('criteria', { returnObjects: true });
    const { remove: _remove, ...words } = t('filterBuilder', { returnObjects: true });
    return {
      ...words,
      close: t('common.close'),
      remove: (part) => t('filterBuilder.remove', { part }),
      criteria: { ...plain, joins: plain, operators: t('operators', { returnObjects: true }) },
    };
  }, [t]);
}
