import type { RefusedPost } from '@leadexec/api-client';
import type { GridAction } from '@leadexec/ui';
import { IconCopy, IconInfoCircle, IconListDetails } from '@tabler/icons-react';
import type { TFunction } from 'i18next';

interface Doing {
  open: (id: string) => void;
  leadsOf: (campaign: number) => void;
  copy: (text: string) => void;
}

export function refusedActions(t: TFunction, { open, leadsOf, copy }: Doing): GridAction<RefusedPost>[] {
  return [
    {
      id: 'open',
      label: t('refused.actions.open'),
      icon: <IconInfoCircle size={15} stroke={1.7} />,
      run: ([post]) => (post ? open(String(post.id)) : undefined),
    },
    {
      id: 'leads',
      label: t('refused.actions.leads'),
      icon: <IconListDetails size={15} stroke={1.7} />,
      run: ([post]) => (post?.campaignId ? leadsOf(post.campaignId) : undefined),
    },
    {
      id: 'copy',
      label: t('refused.actions.copyTrace'),
      icon: <IconCopy size={15} stroke={1.7} />,
      many: true,
      run: (posts) => copy(posts.flatMap((post) => post.traceId ?? []).join('\n')),
    },
  ];
}
