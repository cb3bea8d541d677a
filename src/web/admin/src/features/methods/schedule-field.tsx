import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../../lib/settings/form-context.ts';
import type { Json, JsonObject } from '../../lib/settings/json.ts';
import { RowTable } from '../../lib/settings/row-table.tsx';
import { Section } from '../../lib/settings/section.tsx';
import { useWords } from '../../lib/use-words.ts';

/** Weekdays and hours in which leads are sent (DELV-48). */
export function ScheduleField() {
  const { t } = useTranslation();
  const { value, set } = useField('/schedule/ranges');
  const weekdays = useWords('weekday');
  const schedule = useField('/schedule');
  const rows = (Array.isArray(value) ? value : []) as JsonObject[];
  const change = (next: JsonObject[]) => (next.length === 0 ? schedule.set(undefined) : set(next as Json[]));
  return (
    <Section title={t('methods.form.schedule')} hint={t('methods.form.scheduleHint')}>
      <div data-span={12}>
        {rows.length > 0 ? (
          <RowTable
            label={t('methods.form.schedule')}
            path="/schedule/ranges"
            rows={rows}
            onChange={change}
            columns={[
              { name: 'day', header: t('methods.form.day'), choices: weekdays },
              { name: 'from', header: t('methods.form.from'), type: 'time' },
              { name: 'to', header: t('methods.form.to'), type: 'time' },
            ]}
          />
        ) : null}
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => change([...rows, { day: dayAfter(rows), from: '09:00', to: '17:00' }])}
        >
          {t('methods.form.addHours')}
        </Button>
      </div>
    </Section>
  );
}

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function dayAfter(rows: readonly JsonObject[]): string {
  const last = days.indexOf(String(rows.at(-1)?.day ?? 'sunday'));
  return days[(last + 1) % days.length] ?? 'monday';
}
