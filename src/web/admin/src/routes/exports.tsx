import '../lib/more-texts.ts';
import { useTranslation } from 'react-i18next';
import { ExportFiles } from '../lib/exports/export-files.tsx';
import { Page } from '../lib/page.tsx';

/** Files made from lists (LEAD-18). */
export function ExportsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.exports')}>
      <ExportFiles />
    </Page>
  );
}
