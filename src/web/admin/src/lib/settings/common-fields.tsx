import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../use-words.ts';
import { NumberField, SelectField } from './fields.tsx';
import { useField } from './form-context.ts';
import { Section } from './section.tsx';

/** Caps by hour, day, week and month; empty is no limit. */
export function CapFields({ path, hint }: { path: string; hint: string }) {
  const { t } = useTranslation();
  return (
    <Section title={t('caps.title')} hint={hint}>
      {(['perHour', 'perDay', 'perWeek', 'perMonth'] as const).map((name) => (
        <NumberField key={name} path={`${path}/${name}`} label={t(`caps.${name}`)} placeholder={t('caps.none')} span={3} />
      ))}
    </Section>
  );
}

/** Percent of qualified leads in a time frame; empty takes any number. */
export function ShareFields() {
  const { t } = useTranslation();
  const { value, set } = useField('/share');
  const percent = useField('/share/percent');
  return (
    <>
      <div data-span={3}>
        <NumberInput
          size="xs"
          label={t('caps.share')}
          description={t('caps.shareHint')}
          min={1}
          max={100}
          suffix=" %"
          hideControls
          placeholder={t('caps.none')}
          value={typeof percent.value === 'number' ? percent.value : ''}
          error={percent.error}
          onChange={(next) =>
            typeof next === 'number' ? (value ? percent.set(next) : set({ percent: next, frame: 'day' })) : set(undefined)
          }
        />
      </div>
      <SelectField
        path="/share/frame"
        label={t('caps.shareFrame')}
        hint={t('caps.shareFrameHint')}
        data={useWords('shareFrame')}
        disabled={!value}
        span={3}
      />
    </>
  );
}
