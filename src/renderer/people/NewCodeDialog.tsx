import { Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { CodeDialog } from '../session/CodeDialog'
import { useAttempt } from '../session/useAttempt'
import { FormDialog } from '../ui/FormDialog'
import { CurrentPin } from './CurrentPin'

/** Another recovery code, for the owner who gives the PIN; the one before is dead then. */
export function NewCodeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const report = useReport()
  const make = useApiCommand('session.newCode')
  const attempt = useAttempt('pin')
  const [pin, setPin] = useState('')
  const [code, setCode] = useState<string | null>(null)
  if (code !== null) return <CodeDialog code={code} onClose={onClose} />
  return (
    <FormDialog
      title={t('people.newCode')}
      submitLabel={t('people.makeCode')}
      isPending={make.isPending}
      onSubmit={() => {
        if (attempt.isWaiting) return
        make.mutate(
          { pin },
          {
            onSuccess: (tried) => {
              if (attempt.take(tried)) setCode(tried.code)
              else setPin('')
            },
            onError: report,
          },
        )
      }}
      onClose={onClose}
    >
      <Text size="sm">{t('people.newCodeText')}</Text>
      <CurrentPin value={pin} onChange={setPin} error={attempt.message} />
    </FormDialog>
  )
}
