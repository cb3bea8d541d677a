import { type GridColumn, GridTool, readLayout } from '@leadexec/ui';
import { IconDownload } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const ExportDialog = lazy(() => import('./export-dialog.tsx').then(({ ExportDialog }) => ({ default: ExportDialog })));

interface Props<Row> {
  list: string;
  filter: object;
  columns: readonly GridColumn<Row>[];
  layout: string | undefined;
}

/** "Export…" in the toolbar of a list. */
export function ExportButton<Row>({ list, filter, columns, layout }: Props<Row>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const seen = () =>
    readLayout(layout, columns).flatMap(({ id }) => {
      const column = columns.find((known) => known.id === id);
      return column
        ? (column.exports ?? [id]).map((member, _, all) => ({ id: member, label: labelOf(column.header, member, all) }))
        : [];
    });
  return (
    <>
      <GridTool
        label={t('grid.export')}
        icon={<IconDownload size={16} stroke={1.7} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      />
      {open ? (
        <Suspense fallback={null}>
          <ExportDialog list={list} filter={filter} columns={seen()} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

// One column of the list may be several of the file.
const labelOf = (header: string, member: string, all: readonly string[]) =>
  all.length === 1 ? header : `${header} (${member.replace('values.', '')})`;
