import { type DeliveryGroup, settings } from '@leadexec/api-client';
import { EmptyState, ErrorState, Loading } from '@leadexec/ui';
import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../lib/may.tsx';
import { messageOf } from '../../lib/message-of.ts';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { allSettingsQuery } from '../../lib/settings/all-settings.queries.ts';
import { wordOf } from '../../lib/use-words.ts';
import classes from './groups.module.css';
import { inOrder, moved, placesToSave } from './places.ts';

/** The delivery groups as leads meet them, put into order by dragging or by the arrows (DIST-29). */
export function GroupOrder({ add }: { add: ReactNode }) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const client = useQueryClient();
  const query = allSettingsQuery('delivery-groups');
  const may = useMay()('clients edit');
  const groups = useQuery(query);
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const saving = useMutation({
    mutationFn: async (next: readonly DeliveryGroup[]) => {
      // One after the other: each is a publication of its own, and a refusal leaves the earlier ones as they are shown then.
      for (const { group, position } of placesToSave(next)) {
        await settings.patch('delivery-groups', group.id ?? 0, group.version ?? 0, { position });
      }
    },
    onMutate: (next) => client.setQueryData(query.queryKey, [...next]),
    onSettled: () => client.invalidateQueries({ queryKey: ['settings', 'delivery-groups'] }),
  });
  if (groups.isPending) {
    return <Loading label={t('common.loading')} lines={5} />;
  }
  if (groups.error) {
    return <ErrorState error={groups.error} retry={groups.refetch} texts={problems} />;
  }
  const rows = saving.isPending ? groups.data : inOrder(groups.data);
  if (rows.length === 0) {
    return (
      <EmptyState title={t('groups.delivery.empty')} action={add}>
        {t('groups.delivery.emptyHint')}
      </EmptyState>
    );
  }
  const move = (from: number, to: number) => saving.mutate(moved(rows, from, to));
  const tool = (at: number, by: -1 | 1, name: string) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      disabled={!may || saving.isPending || at + by < 0 || at + by >= rows.length}
      aria-label={t(by < 0 ? 'form.up' : 'groups.down', { name })}
      title={t(by < 0 ? 'form.up' : 'groups.down', { name })}
      onClick={() => move(at, at + by)}
    >
      {by < 0 ? <IconArrowUp size={14} aria-hidden="true" /> : <IconArrowDown size={14} aria-hidden="true" />}
    </ActionIcon>
  );
  return (
    <>
      <p className={classes.intro}>{t('groups.delivery.orderHint')}</p>
      {saving.error ? <p role="alert">{messageOf(saving.error)}</p> : null}
      <ol className={classes.order} aria-label={t('groups.delivery.list')}>
        {rows.map((group, at) => (
          <li
            key={group.id}
            draggable={may}
            data-dragged={dragged === at || undefined}
            data-over={(over === at && dragged !== at) || undefined}
            onDragStart={() => setDragged(at)}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(at);
            }}
            onDragEnd={() => {
              setDragged(undefined);
              setOver(undefined);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== undefined && dragged !== at) {
                move(dragged, at);
              }
            }}
          >
            <span className={classes.grip}>
              <IconGripVertical size={15} aria-hidden="true" />
            </span>
            <span className={classes.place}>{at + 1}</span>
            <Link to="/groups/$kind/$groupId" params={{ kind: 'delivery', groupId: String(group.id) }}>
              {group.name}
            </Link>
            <span className={classes.method}>{wordOf('distributionMethod', group.method)}</span>
            <span className={classes.tools}>
              {tool(at, -1, group.name)}
              {tool(at, 1, group.name)}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
