import { ActionIcon, Group, Text } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { StoredAttachment } from '#shared/cases/attachments.contract'
import { useFormat } from '../ui/useFormat'

interface DraftFilesProps {
  readonly files: readonly StoredAttachment[]
  readonly onRemove: (file: StoredAttachment) => void
}

/** The files that will go with the case. */
export function DraftFiles({ files, onRemove }: DraftFilesProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  if (files.length === 0) return null
  return (
    <section className="surface surface-pad" aria-label={t('casePage.attachments.title')}>
      <Group gap="sm">
        {files.map((file) => (
          <Group key={file.storedName} gap={4} wrap="nowrap" className="case-draft-file">
            <IconPaperclip size={14} aria-hidden />
            <Text size="sm">{file.name}</Text>
            <Text size="xs" c="dimmed">
              {t('casePage.attachments.size', { kilobytes: number(Math.max(1, file.bytes / 1024)) })}
            </Text>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('casePage.attachments.remove', { name: file.name })}
              onClick={() => onRemove(file)}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
      </Group>
    </section>
  )
}
