import { ActionIcon, Button, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconFile, IconX } from '@tabler/icons-react'
import { type ClipboardEvent, type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment, StoredAttachment } from '#shared/cases/attachments.contract'
import { call, useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useFormat } from '../ui/useFormat'
import { CaseSection } from './CaseSection'
import { storeDropped, storeFiles } from './storeFiles'

/** Letters, photos and papers: chosen, dropped here, or pasted from a picture. */
export function CaseAttachments({ caseId }: { caseId: number }) {
  const { t } = useTranslation()
  const report = useReport()
  const attachments = useApiQuery('cases.attachments', { caseId }).data ?? []
  const [isOver, setIsOver] = useState(false)

  const attach = (file: StoredAttachment) => call('cases.attach', { caseId, file })
  async function choose() {
    const file = await call('cases.chooseFile', {})
    if (file) await attach(file)
  }
  function onDrop(event: DragEvent) {
    event.preventDefault()
    setIsOver(false)
    void storeDropped(event.dataTransfer, { keep: attach, report })
  }
  function onPaste(event: ClipboardEvent) {
    const files = [...event.clipboardData.files]
    if (files.length > 0) void storeFiles(files, { keep: attach, report })
  }

  return (
    <CaseSection
      title={t('casePage.attachments.title')}
      action={
        <Button size="compact-xs" variant="subtle" onClick={() => choose().catch(report)}>
          {t('casePage.attachments.add')}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, and there are none. */}
      <div
        className={isOver ? 'case-drop case-drop-over' : 'case-drop'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is pasted goes to what has the focus.
        tabIndex={0}
        role="group"
        aria-label={t('casePage.attachments.drop')}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={onDrop}
        onPaste={onPaste}
      >
        <Stack gap={6}>
          {attachments.map((attachment) => (
            <AttachmentRow key={attachment.id} attachment={attachment} />
          ))}
          <Text size="xs" c="dimmed">
            {t('casePage.attachments.drop')}
          </Text>
        </Stack>
      </div>
    </CaseSection>
  )
}

function AttachmentRow({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const report = useReport()
  const remove = useApiCommand('cases.voidAttachment')
  const thumbnail = useApiQuery('cases.thumbnail', { id: attachment.id }).data
  const { id, name, bytes } = attachment
  return (
    <Group gap="xs" wrap="nowrap">
      <UnstyledButton
        className="case-file"
        onClick={() => void call('cases.openAttachment', { id }).catch(report)}
        aria-label={t('casePage.attachments.open', { name })}
      >
        {thumbnail ? <img src={thumbnail} alt="" /> : <IconFile size={22} stroke={1.4} aria-hidden />}
        <span>
          <Text size="sm" lineClamp={1}>
            {name}
          </Text>
          <Text size="xs" c="dimmed">
            {t('casePage.attachments.size', { kilobytes: number(Math.max(1, bytes / 1024)) })}
          </Text>
        </span>
      </UnstyledButton>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('casePage.attachments.remove', { name })}
        onClick={() => remove.mutate({ id }, { onError: report })}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
