import { useTranslation } from 'react-i18next';
import { MoneyField, TextField } from './fields.tsx';
import { RowsField } from './rows-field.tsx';
import { Section } from './section.tsx';

/** Expressions that shape distribution: fields set before the scan, who is left out, moved or charged less (DIST-45). */
export function HookFields({ hint }: { hint: string }) {
  const { t } = useTranslation();
  return (
    <Section title={t('hooks.title')} hint={hint}>
      <RowsField
        path="/hooks/setFields"
        label={t('hooks.setFields')}
        add={t('hooks.addField')}
        first={() => ({ field: '', value: '' })}
        ordered
        columns={[
          { name: 'field', header: t('hooks.field') },
          { name: 'value', header: t('hooks.value') },
        ]}
      />
      <TextField path="/hooks/exclude" label={t('hooks.exclude')} hint={t('hooks.excludeHint')} mono span={12} />
      <TextField path="/hooks/boost" label={t('hooks.boost')} hint={t('hooks.boostHint')} mono span={12} />
      <TextField path="/hooks/price" label={t('hooks.price')} hint={t('hooks.priceHint')} mono span={8} />
      <MoneyField path="/hooks/highestPrice" label={t('hooks.highest')} hint={t('hooks.highestHint')} span={4} />
    </Section>
  );
}
