import { settings } from '@leadexec/api-client';
import { ErrorState, Loading } from '@leadexec/ui';
import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../../lib/message-of.ts';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { allSettingsQuery } from '../../lib/settings/all-settings.queries.ts';
import formClasses from '../../lib/settings/settings-form.module.css';
import classes from './groups.module.css';

interface Props {
  of: 'clients' | 'delivery-accounts';
  /** Where a member names its group. */
  member: 'deliveryGroupId' | 'clientGroupId';
  group: number;
}

type Body = {
  id?: number | null;
  version?: number | null;
  companyName?: string;
  name?: string;
  deliveryGroupId?: number | null;
  clientGroupId?: number | null;
};

const nameOf = (body: Body) => body.companyName ?? body.name ?? String(body.id);

/** Who is in a group. Members name their group, so each change is saved with the member, at once. */
export function Members({ of, member, group }: Props) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const client = useQueryClient();
  const all = useQuery(allSettingsQuery(of));
  const change = useMutation({
    mutationFn: async ({ id, into }: { id: number; into: number | null }) => {
      const newest = await settings.get(of, id);
      return settings.patch(of, id, newest.version ?? 0, { [member]: into });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['settings', of] }),
  });
  if (all.isPending) {
    return <Loading label={t('common.loading')} lines={2} />;
  }
  if (all.error) {
    return <ErrorState error={all.error} retry={all.refetch} texts={problems} />;
  }
  const bodies: readonly Body[] = all.data;
  const inside = bodies.filter((body) => body[member] === group);
  const label = t(of === 'clients' ? 'groups.clients' : 'groups.accounts');
  return (
    <div data-span={12}>
      {inside.length === 0 ? <p className={formClasses.hint}>{t('groups.nobody')}</p> : null}
      <ul className={classes.members} aria-label={label}>
        {inside.map((body) => (
          <li key={body.id}>
            {of === 'clients' ? (
              <Link to="/clients/$clientId" params={{ clientId: String(body.id) }}>
                {nameOf(body)}
              </Link>
            ) : (
              <Link to="/accounts/$accountId" params={{ accountId: String(body.id) }}>
                {nameOf(body)}
              </Link>
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              disabled={change.isPending}
              aria-label={t('groups.takeOut', { name: nameOf(body) })}
              title={t('groups.takeOut', { name: nameOf(body) })}
              onClick={() => change.mutate({ id: body.id ?? 0, into: null })}
            >
              <IconX size={13} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Select
        size="xs"
        maw={360}
        aria-label={t(of === 'clients' ? 'groups.addClient' : 'groups.addAccount')}
        placeholder={t(of === 'clients' ? 'groups.addClient' : 'groups.addAccount')}
        data={bodies
          .filter((body) => body[member] !== group)
          .map((body) => ({
            value: String(body.id),
            label: body[member] ? t('groups.fromOther', { name: nameOf(body) }) : nameOf(body),
          }))}
        value={null}
        disabled={change.isPending}
        searchable
        limit={200}
        onChange={(next) => (next ? change.mutate({ id: Number(next), into: group }) : undefined)}
      />
      {change.error ? (
        <p role="alert" className={formClasses.mistake}>
          {messageOf(change.error)}
        </p>
      ) : null}
    </div>
  );
}
