import { useTexts } from './use-texts.ts';

export function useProblemTexts() {
  const { t } = useTexts();
  return { retry: t('common.retry'), forbidden: t('common.forbidden'), missing: t('common.missing'), trace: t('common.trace') };
}
