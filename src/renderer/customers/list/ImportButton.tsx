import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { type ChosenFile, ImportDialog } from './ImportDialog'

/** Brings customers from a spreadsheet. */
export function ImportButton() {
  const { t } = useTranslation()
  const report = useReport()
  const choose = useApiCommand('customers.chooseImport')
  const [file, setFile] = useState<ChosenFile | null>(null)
  return (
    <>
      <Button
        variant="default"
        loading={choose.isPending}
        leftSection={<IconUpload size={16} stroke={1.6} aria-hidden />}
        onClick={() => choose.mutate({}, { onSuccess: setFile, onError: report })}
      >
        {t('customers.import.button')}
      </Button>
      {file && <ImportDialog key={file.token} file={file} onClose={() => setFile(null)} />}
    </>
  )
}
