import { Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonAccess } from '#shared/people/people.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useAttempt } from '../session/useAttempt'
import { FormDialog } from '../ui/FormDialog'
import { CurrentPin } from './CurrentPin'

interface RemovePinDialogProps {
  readonly person: PersonAccess
  readonly onClose: () => void
}

/** Somebody sits down without a PIN again; without an owner's there is no lock. */
export function RemovePinDialog({ person, onClose }: RemovePinDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const remove = useApiCommand('people.removePin')
  const attempt = useAttempt('pin')
  const isOwn = useApiQuery('session.state', {}).data?.person?.id === person.id
  const [current, setCurrent] = useState('')
  return (
    <FormDialog
      title={t('people.removePinOf', { name: person.name })}
      submitLabel={t('people.removePin')}
      isPending={remove.isPending}
      onSubmit={() => {
        if (attempt.isWaiting) return
        remove.mutate(
          { personId: person.id, current: isOwn ? current : null },
          { onSuccess: (tried) => attempt.take(tried) && onClose(), onError: report },
        )
      }}
      onClose={onClose}
    >
      <Text size="sm">{t(`people.withoutPin.${person.role}`)}</Text>
      {isOwn && <CurrentPin value={current} onChange={setCurrent} error={attempt.message} />}
    </FormDialog>
  )
}
