import { api, type ReportQuery } from '@leadexec/api-client';
import { Button, SegmentedControl } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { FilterChoice, ListBar } from '../../lib/list-bar.tsx';
import { DayRange } from '../../lib/money-fields.tsx';
import classes from './dashboard.module.css';
import { groups, isChosen, periods, type ReportSearch, shows, stepsOf } from './report-search.ts';

interface Props {
  search: ReportSearch;
  query: ReportQuery;
  /** Whether there is money to show. */
  money: boolean;
  onSearch: (next: ReportSearch) => void;
}

/** Which days, of what, in which steps and rows; all of it stands in the address. */
export function ReportBar({ search, query, money, onSearch }: Props) {
  const { t } = useTranslation();
  const { leadTypes, leadSources, campaigns } = useSuspenseQuery(directoryQuery()).data;
  const change = (next: Partial<ReportSearch>) => onSearch({ ...search, ...next });
  const choices = (items: readonly { id: number; name: string }[]) =>
    items.map((item) => ({ value: String(item.id), label: item.name }));
  const fitting = stepsOf(query);
  return (
    <ListBar>
      <FilterChoice
        label={t('dashboard.period')}
        width={140}
        data={periods.map((value) => ({ value, label: t(`reports.periods.${value}`) }))}
        value={search.period ?? 'day'}
        onChange={(period) =>
          change({
            period,
            by: undefined,
            ...(period === 'custom' ? { from: query.from, to: query.to } : { from: undefined, to: undefined }),
          })
        }
      />
      {search.period === 'custom' ? <DayRange from={query.from} to={query.to} onChange={change} /> : null}
      {(
        [
          ['type', t('filters.leadType'), leadTypes],
          ['source', t('filters.source'), leadSources],
          ['campaign', t('filters.campaign'), campaigns],
        ] as const
      ).map(([key, label, items]) => (
        <FilterChoice
          key={key}
          label={label}
          width={150}
          data={choices(items)}
          value={search[key] ? String(search[key]) : undefined}
          onChange={(value) => change({ [key]: value ? Number(value) : undefined })}
        />
      ))}
      <FilterChoice
        label={t('reports.group.label')}
        width={150}
        data={groups.map((value) => ({ value, label: t(`reports.group.${value}`) }))}
        value={search.group ?? 'campaign'}
        onChange={(group) => change({ group })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('reports.by.label')}
        data={fitting.map((value) => ({ value, label: t(`reports.by.${value}`) }))}
        value={query.by ?? 'day'}
        onChange={(value) => change({ by: fitting.find((known) => known === value) })}
      />
      {money ? (
        <SegmentedControl
          size="xs"
          aria-label={t('reports.show.label')}
          data={shows.map((value) => ({ value, label: t(`reports.show.${value}`) }))}
          value={search.show ?? 'leads'}
          onChange={(value) => change({ show: shows.find((known) => known === value) })}
        />
      ) : null}
      <span className={classes.files}>
        {isChosen(search) ? (
          <Button size="compact-xs" variant="subtle" onClick={() => onSearch({})}>
            {t('reports.reset')}
          </Button>
        ) : null}
        {(['csv', 'xlsx'] as const).map((form) => (
          <a
            key={form}
            href={api.leadReportFile(form, query)}
            download
            aria-label={`${t('reports.files')} ${t(`reports.${form}`)}`}
          >
            {t(`reports.${form}`)}
          </a>
        ))}
      </span>
    </ListBar>
  );
}
