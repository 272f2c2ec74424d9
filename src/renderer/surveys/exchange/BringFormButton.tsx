import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadFormFile } from '#shared/surveys/exchange.contract'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'

const BringFormDialog = lazy(() => import('./BringFormDialog').then((m) => ({ default: m.BringFormDialog })))

/** Asks for a form of another program or business, and shows what is in it. */
export function BringFormButton() {
  const { t } = useTranslation()
  const report = useReport()
  const choose = useApiCommand('surveys.chooseForm')
  const [form, setForm] = useState<ReadFormFile | null>(null)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />}
        loading={choose.isPending}
        onClick={() => choose.mutate({}, { onSuccess: setForm, onError: report })}
      >
        {t('exchange.bring')}
      </Button>
      {form && (
        <Suspense>
          <BringFormDialog form={form} onClose={() => setForm(null)} />
        </Suspense>
      )}
    </>
  )
}
