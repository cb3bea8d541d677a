import { useTranslation } from 'react-i18next';
import { useWords } from '../use-words.ts';
import { SelectField, SwitchField } from './fields.tsx';

/** What a distribution method goes by: the frame that is counted, the order among equals, who is above its share (DIST-06). */
export function AutomationFields({ path }: { path: string }) {
  const { t } = useTranslation();
  return (
    <>
      <SelectField path={`${path}/baseMethod`} label={t('rules.base')} data={useWords('baseMethod')} span={6} />
      <SelectField path={`${path}/timeFrame`} label={t('rules.timeFrame')} data={useWords('shareFrame')} span={6} />
      <SelectField path={`${path}/aboveTarget`} label={t('rules.above')} data={useWords('aboveTarget')} span={6} />
      <SwitchField path={`${path}/optimizePrice`} label={t('rules.optimize')} span={12} />
    </>
  );
}
