import '../lib/more-texts.ts';
import { useTranslation } from 'react-i18next';
import { RoleList } from '../features/staff/role-list.tsx';
import { StaffList } from '../features/staff/staff-list.tsx';
import { Page } from '../lib/page.tsx';

/** The people of the company, for administrators. */
export function StaffPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('staff.title')}>
      <StaffList />
      <RoleList />
    </Page>
  );
}
