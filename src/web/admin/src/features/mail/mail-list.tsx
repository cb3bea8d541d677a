import { company, type Mail, type MailState } from '@leadexec/api-client';
import { EmptyState, type GridAction, type GridColumn, TimeText } from '@leadexec/ui';
import { IconSend } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterChoice, ListBar } from '../../lib/list-bar.tsx';
import { useListKeys } from '../../lib/list-keys.ts';
import { messageOf } from '../../lib/message-of.ts';
import { WordPill } from '../../lib/pills.tsx';
import { QueryGrid } from '../../lib/query-grid.tsx';
import { useWords, wordOf } from '../../lib/use-words.ts';
import { type MailSearch, mailSearch } from './mail-search.ts';

const key = ['mail'] as const;
const nothing = () => undefined;
const parse = (saved: unknown) => mailSearch.parse(saved);
const idOf = (mail: Mail) => mail.id;

/** E-mail that waits, was sent or failed; a failed one is sent again as the same message. */
export function MailList({ search, onSearch }: { search: MailSearch; onSearch: (next: MailSearch) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const states = useWords('mailState');
  const mails = useInfiniteQuery({
    queryKey: [...key, search.state],
    queryFn: ({ pageParam }) => company.mail({ state: search.state, limit: 100, cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 15_000,
  });
  const send = useMutation({
    mutationFn: async (chosen: readonly Mail[]) => {
      for (const mail of chosen) {
        await company.sendMail(mail.id);
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
  const columns = useMemo(() => mailColumns(t), [t]);
  const { mutate } = send;
  const actions = useMemo<GridAction<Mail>[]>(
    () => [
      {
        id: 'send',
        label: t('mail.send'),
        icon: <IconSend size={15} stroke={1.7} />,
        many: true,
        needs: ['settings edit'],
        run: (rows) => mutate(rows.filter((mail) => mail.state === 'failed')),
      },
    ],
    [t, mutate],
  );
  useListKeys(useRef(null), nothing);
  return (
    <>
      <ListBar>
        <FilterChoice<MailState>
          label={t('mail.state')}
          data={states}
          value={search.state}
          onChange={(state) => onSearch({ ...search, state })}
        />
        {send.error ? <span role="alert">{messageOf(send.error)}</span> : null}
      </ListBar>
      <QueryGrid
        name="mail"
        label={t('mail.list')}
        all={t('mail.all')}
        query={mails}
        columns={columns}
        rowId={idOf}
        search={search}
        parse={parse}
        onSearch={onSearch}
        onOpen={nothing}
        actions={actions}
        filtered={search.state !== undefined}
        empty={<EmptyState title={t('mail.empty')}>{t('mail.emptyHint')}</EmptyState>}
        noMatch={{ title: t('mail.noMatch'), hint: t('mail.noMatchHint') }}
      />
    </>
  );
}

const mailColumns = (t: TFunction): GridColumn<Mail>[] => [
  { id: 'at', header: t('mail.columns.at'), width: 170, cell: (mail) => <TimeText value={mail.createdAt} /> },
  { id: 'state', header: t('mail.columns.state'), width: 100, cell: (mail) => <WordPill group="mailState" code={mail.state} /> },
  { id: 'to', header: t('mail.columns.to'), width: 220, grow: true, cell: (mail) => mail.to ?? t('mail.erased') },
  { id: 'kind', header: t('mail.columns.kind'), width: 220, cell: (mail) => wordOf('notice', mail.kind) },
  { id: 'about', header: t('mail.columns.about'), width: 160, cell: (mail) => mail.about },
  { id: 'tries', header: t('mail.columns.tries'), width: 70, align: 'end', cell: (mail) => mail.tries },
  { id: 'reason', header: t('mail.columns.reason'), width: 220, cell: (mail) => mail.reason },
  { id: 'next', header: t('mail.columns.next'), width: 160, cell: (mail) => <TimeText value={mail.nextAt} /> },
  { id: 'ended', header: t('mail.columns.ended'), width: 160, cell: (mail) => <TimeText value={mail.endedAt} /> },
];
