import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plainWords } from '#shared/customers/searchText'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { ForgetDialog } from '../customers/ForgetDialog'

interface EraseProspectDialogProps {
  /** Whose name has to be written; null for anybody. */
  readonly name: string | null
  readonly onErased: () => void
  readonly onClose: () => void
}

/** Forgetting for good somebody who is not in the register: the name has to be written. */
export function EraseProspectDialog({ name, onErased, onClose }: EraseProspectDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const erase = useApiCommand('opportunities.erase')
  const [written, setWritten] = useState('')
  const [settled] = useDebouncedValue(plainWords(name ?? written), 200)
  const found = useApiQuery('opportunities.underName', settled === '' ? null : { name: settled }).data
  const isNamed = name === null || plainWords(written) === plainWords(name)
  const isSure = isNamed && plainWords(name ?? written) === settled && (found?.count ?? 0) > 0

  const forget = () =>
    erase.mutate(
      { name: written },
      {
        onSuccess: ({ count }) => {
          tell({ message: t('opportunities.erase.done', { count }) })
          onErased()
        },
        onError: report,
      },
    )
  return (
    <ForgetDialog
      title={name === null ? t('opportunities.erase.title') : t('opportunities.erase.titleOf', { name })}
      text={t('opportunities.erase.text')}
      label={name === null ? t('opportunities.erase.whose') : t('opportunities.erase.type', { name })}
      mostLetters={120}
      written={written}
      onWritten={setWritten}
      isSure={isSure}
      isPending={erase.isPending}
      onForget={forget}
      onClose={onClose}
    >
      <Text size="sm" role="status">
        {found &&
          [
            t('opportunities.erase.found', { count: found.count }),
            found.offList > 0 && t('opportunities.erase.offList', { count: found.offList }),
          ]
            .filter(Boolean)
            .join(' ')}
      </Text>
    </ForgetDialog>
  )
}
