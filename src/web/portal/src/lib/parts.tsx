import { EmptyState, ErrorState, Loading } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './parts.module.css';
import { useProblemTexts } from './problem-texts.ts';
import { useTexts } from './use-texts.ts';

export function Head({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <header className={classes.head}>
      <h1>{title}</h1>
      {children ? <div className={classes.tools}>{children}</div> : null}
    </header>
  );
}

/** What a list is narrowed by. */
export function Filters({ children }: { children: ReactNode }) {
  return <div className={classes.filters}>{children}</div>;
}

export function Back({ to, children }: { to: NonNullable<LinkProps['to']>; children: string }) {
  return (
    <Link to={to} className={classes.back}>
      <IconChevronLeft size={18} aria-hidden="true" /> {children}
    </Link>
  );
}

export function Panel({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className={classes.panel} aria-label={title}>
      {title ? <h2>{title}</h2> : null}
      {children}
    </section>
  );
}

/** Names and values; what is absent is left out. */
export function Facts({ of }: { of: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={classes.facts}>
      {of.map(([name, value]) =>
        value === null || value === undefined ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** The pages of one part of the portal. */
export function Parts({ of }: { of: readonly { to: NonNullable<LinkProps['to']>; label: string }[] }) {
  const { t } = useTexts();
  return (
    <nav aria-label={t('nav.parts')}>
      <ul className={classes.parts}>
        {of.map((part) => (
          <li key={part.label}>
            <Link to={part.to}>{part.label}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export interface Column<T> {
  label: string;
  end?: boolean;
  show: (row: T) => ReactNode;
}

/** A table that becomes a list of cards on a phone. */
export function Table<T>({
  name,
  columns,
  rows,
  keyOf,
}: {
  name: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string | number;
}) {
  return (
    <table className={classes.table} aria-label={name}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label} scope="col" data-end={column.end || undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column) => (
              <td key={column.label} data-label={column.label} data-end={column.end || undefined}>
                {column.show(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Pages<T> {
  isPending: boolean;
  error: unknown;
  data?: { pages: readonly { items: readonly T[] }[] } | undefined;
  refetch: () => unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** A list that is read page by page: loading, failed, empty, or its rows with a button for more. */
export function Paged<T>({
  of,
  empty,
  children,
}: {
  of: Pages<T>;
  empty: { title: string; hint: string };
  children: (rows: readonly T[]) => ReactNode;
}) {
  const { t } = useTexts();
  const texts = useProblemTexts();
  if (of.isPending) {
    return <Loading label={t('common.loading')} lines={8} />;
  }
  if (of.error || !of.data) {
    return <ErrorState error={of.error} retry={() => void of.refetch()} texts={texts} />;
  }
  const rows = of.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) {
    return (
      <div className={classes.empty}>
        <EmptyState title={empty.title}>{empty.hint}</EmptyState>
      </div>
    );
  }
  return (
    <>
      {children(rows)}
      {of.hasNextPage ? (
        <p className={classes.next}>
          <Button variant="default" loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
            {t('common.more')}
          </Button>
        </p>
      ) : null}
    </>
  );
}

interface One<T> {
  data?: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

/** One thing that is read: loading, failed, or shown. */
export function Loaded<T>({ of, children }: { of: One<T>; children: (value: T) => ReactNode }) {
  const { t } = useTexts();
  const texts = useProblemTexts();
  return of.data !== undefined ? (
    children(of.data)
  ) : of.error ? (
    <ErrorState error={of.error} retry={() => void of.refetch()} texts={texts} />
  ) : (
    <Loading label={t('common.loading')} lines={6} />
  );
}
