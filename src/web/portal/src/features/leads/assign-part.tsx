import { type PortalLeadDetails, portal } from '@leadexec/api-client';
import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Panel } from '../../lib/parts.tsx';
import { colleaguesQuery, profileQuery } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

/** Whose the lead is among the client's users; who looks after them gives it (PORT-19, PORT-20). */
export function AssignPart({ lead }: { lead: Pick<PortalLeadDetails, 'id' | 'assignedToId' | 'assignedTo'> }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const admin = useQuery(profileQuery()).data?.admin === true;
  const people = useQuery({ ...colleaguesQuery(), enabled: admin }).data?.items ?? [];
  const assign = useMutation({
    mutationFn: (user: number | undefined) => portal.assign(lead.id, user),
    onSuccess: () => client.invalidateQueries({ queryKey: ['lead', lead.id] }),
  });
  if (!admin) {
    return lead.assignedTo ? <Panel title={t('assign.title')}>{lead.assignedTo}</Panel> : null;
  }
  return people.length < 2 ? null : (
    <Panel title={t('assign.title')}>
      <NativeSelect
        maw="26rem"
        label={t('assign.to')}
        description={t('assign.hint')}
        value={String(lead.assignedToId ?? '')}
        disabled={assign.isPending}
        error={assign.error?.message}
        data={[{ value: '', label: t('account.nobody') }, ...people.map((one) => ({ value: String(one.id), label: one.email }))]}
        onChange={(event) => assign.mutate(event.currentTarget.value === '' ? undefined : Number(event.currentTarget.value))}
      />
    </Panel>
  );
}
