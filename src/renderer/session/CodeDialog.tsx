import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import './session.css'

interface CodeDialogProps {
  readonly code: string
  readonly onClose: () => void
}

/** The recovery code, this once: to print or to write down, and to say that it is kept. */
export function CodeDialog({ code, onClose }: CodeDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const keep = useApiCommand('session.keepCode')
  const business = useApiQuery('session.state', {}).data?.business
  const [isKept, setIsKept] = useState(false)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('session.codeTitle')}
      size="lg"
      centered
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      <Stack>
        <Text size="sm">{t('session.codeText')}</Text>
        <div className="code-sheet">
          <Text size="sm" fw={560} mb="xs">
            {t('session.codeSheet', { name: business?.name ?? '' })}
          </Text>
          <p className="code-letters">{code}</p>
          <Text size="sm">{t('session.codeUse')}</Text>
        </div>
        <Group>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('session.print')}
          </Button>
        </Group>
        <Checkbox
          label={t('session.isKept')}
          checked={isKept}
          onChange={({ currentTarget }) => setIsKept(currentTarget.checked)}
        />
        <Group justify="flex-end">
          <Button
            disabled={!isKept}
            loading={keep.isPending}
            onClick={() => keep.mutate({}, { onSuccess: onClose, onError: report })}
          >
            {t('session.done')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
