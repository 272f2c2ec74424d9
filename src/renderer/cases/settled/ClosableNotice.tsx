import { Alert, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiQuery } from '../../app/api'
import { ClosableDialog } from './ClosableDialog'

/** Resolved cases that nobody objected to: the owner closes them, one by one or all at once. */
export function ClosableNotice() {
  const { t } = useTranslation()
  const role = useApiQuery('people.whoIsHere', {}).data?.role
  const closable = useApiQuery('cases.closable', role === 'owner' ? {} : null).data
  const [isOpen, setIsOpen] = useState(false)
  if (!closable || (closable.cases.length === 0 && !isOpen)) return null
  const { days, cases } = closable
  return (
    <Alert role="note" p="xs" mb="sm" title={t('caseSettled.closable.title', { count: cases.length })}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{t('caseSettled.closable.text', { days })}</Text>
        <Button size="xs" variant="default" style={{ flexShrink: 0 }} onClick={() => setIsOpen(true)}>
          {t('caseSettled.closable.look')}
        </Button>
      </Group>
      {isOpen && <ClosableDialog days={days} cases={cases} onClose={() => setIsOpen(false)} />}
    </Alert>
  )
}
