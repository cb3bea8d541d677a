import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/may.tsx';
import { DeedDialog } from './deed-dialog.tsx';
import { type Deed, deedOf, deedsFor, needsOf, needsOfLead, type Target } from './deeds.ts';

/** What can be done with a lead: another run, or a client of one's choice. */
export function LeadDeeds({ leadId }: { leadId: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const [deed, setDeed] = useState<Deed>();
  const kinds = (['run', 'send'] as const).filter((kind) => may(...needsOfLead(kind)));
  if (kinds.length === 0) {
    return null;
  }
  return (
    <>
      <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden="true" />}>
            {t('byHand.actions')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {kinds.map((kind) => (
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
  const may = useMay();
  const deeds = deedsFor(target).filter((kind) => may(...needsOf(kind)));
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
          {deeds.map((kind) => (
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
