import { useTranslation } from 'react-i18next';

export function useProblemTexts() {
  const { t } = useTranslation();
  return { retry: t('common.retry'), forbidden: t('common.forbidden'), missing: t('common.missing'), trace: t('common.trace') };
}
