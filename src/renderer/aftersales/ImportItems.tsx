import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemImportTargets } from '#shared/aftersales/importing'
import type { Output } from '#shared/contract/contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { TrialDialog, TrialLines } from '../importing/TrialDialog'

type ChosenFile = NonNullable<Output<'aftersales.chooseImport'>>

/** Brings what was sold from a spreadsheet. */
export function ImportItemsButton() {
  const { t } = useTranslation()
  const report = useReport()
  const choose = useApiCommand('aftersales.chooseImport')
  const [file, setFile] = useState<ChosenFile | null>(null)
  return (
    <>
      <Button
        variant="default"
        loading={choose.isPending}
        onClick={() => choose.mutate({}, { onSuccess: setFile, onError: report })}
      >
        {t('aftersales.import.button')}
      </Button>
      {file && <ImportItemsDialog key={file.token} file={file} onClose={() => setFile(null)} />}
    </>
  )
}

/** Takes in a list of sales. */
function ImportItemsDialog({ file, onClose }: { file: ChosenFile; onClose: () => void }) {
  const { t } = useTranslation()
  const take = useApiCommand('aftersales.import')
  return (
    <TrialDialog
      file={file}
      words="aftersales.import"
      options={itemImportTargets.map((value) => ({ value, label: t(`aftersales.import.targets.${value}`) }))}
      missing={(targets) =>
        targets.includes('product') && targets.includes('soldOn') ? null : t('aftersales.import.needs')
      }
      tryOut={useApiCommand('aftersales.tryImport')}
      take={take.mutateAsync}
      isTaking={take.isPending}
      countOf={({ fresh }) => fresh}
      found={(trial) => <Found trial={trial} />}
      onClose={onClose}
    />
  )
}

function Found({ trial }: { trial: Output<'aftersales.tryImport'> }) {
  const { t } = useTranslation()
  const { fresh, knownCount, newCustomers, problems, problemCount } = trial
  return (
    <Stack gap={6} role="status">
      <Text size="sm" fw={600}>
        {t('aftersales.import.fresh', { count: fresh })}
      </Text>
      {newCustomers > 0 && <Text size="sm">{t('aftersales.import.customers', { count: newCustomers })}</Text>}
      {knownCount > 0 && <Text size="sm">{t('aftersales.import.known', { count: knownCount })}</Text>}
      {problemCount > 0 && (
        <TrialLines
          title={t('aftersales.import.problems', { count: problemCount })}
          lines={problems.map(({ line, problem }) => ({
            line,
            text: t('aftersales.import.line', { line, reason: t(`aftersales.import.reasons.${problem}`) }),
          }))}
        />
      )}
    </Stack>
  )
}
