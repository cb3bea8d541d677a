import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedDialog } from './deed-dialog.tsx';
import { type Deed, deedOf, deedsFor, type Target } from './deeds.ts';

/** What can be done with a lead: another run, or a client of one's choice. */
export function LeadDeeds({ leadId }: { leadId: string }) {
  const { t } = useTranslation();
  const [deed, setDeed] = useState<Deed>();
  return (
    <>
      <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden="true" />}>
            {t('byHand.actions')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['run', 'send'] as const).map((kind) => (
            <Menu.Item key={kind} onClick={() => setDeed({ kind, leadId })}>
              {t(`byHand.${kind}.name`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <DeedDialog deed={deed} onClose={() => setDeed(undefined)} />
    </>
  );
}

/** What can be done with one delivery. */
export function DeliveryDeeds({ target, notes }: { target: Target; notes: number }) {
  const { t } = useTranslation();
  const [deed, setDeed] = useState<Deed>();
  return (
    <>
      <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`${t('byHand.actions')}: ${target.client}`}>
            <IconDots size={16} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {deedsFor(target).map((kind) => (
            <Menu.Item key={kind} onClick={() => setDeed(deedOf(kind, [target]))}>
              {t(`byHand.${kind}.name`)}
              {kind === 'notes' && notes > 0 ? ` (${notes})` : ''}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <DeedDialog deed={deed} onClose={() => setDeed(undefined)} />
    </>
  );
}
