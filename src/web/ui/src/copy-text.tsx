import { ActionIcon } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';

/** A button that copies a text and says that it did. */
export function CopyText({ value, label, copied }: { value: string; label: string; copied: string }) {
  const clipboard = useClipboard({ timeout: 1500 });
  const name = clipboard.copied ? copied : label;
  return (
    <ActionIcon variant="subtle" color="gray" size="sm" aria-label={name} title={name} onClick={() => clipboard.copy(value)}>
      {clipboard.copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
    </ActionIcon>
  );
}
