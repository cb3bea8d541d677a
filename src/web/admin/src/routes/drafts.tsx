import '../lib/more-texts.ts';
import { useTranslation } from 'react-i18next';
import { DraftList } from '../features/drafts/draft-list.tsx';
import { Page } from '../lib/page.tsx';

/** Changes that wait, and publications (decision 16). */
export function DraftsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('drafts.title')}>
      <DraftList />
    </Page>
  );
}
