import { Checkbox, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import { importTargets } from '#shared/customers/importing'
import { useApiCommand } from '../../app/api'
import { TrialDialog, TrialLines } from '../../importing/TrialDialog'

export type ChosenFile = NonNullable<Output<'customers.chooseImport'>>

interface ImportDialogProps {
  readonly file: ChosenFile
  readonly onClose: () => void
}

/** Takes in a file of customers; those that seem to be there already only when asked for. */
export function ImportDialog({ file, onClose }: ImportDialogProps) {
  const { t } = useTranslation()
  const take = useApiCommand('customers.import')
  const [withKnown, setWithKnown] = useState(false)
  return (
    <TrialDialog
      file={file}
      words="customers.import"
      options={importTargets.map((value) => ({ value, label: t(`customers.import.targets.${value}`) }))}
      missing={(targets) =>
        targets.includes('name') || targets.includes('phone') ? null : t('customers.import.needsName')
      }
      tryOut={useApiCommand('customers.tryImport')}
      take={(order) => take.mutateAsync({ ...order, withKnown })}
      isTaking={take.isPending}
      countOf={({ fresh, knownCount }) => fresh + (withKnown ? knownCount : 0)}
      found={(trial) => (
        <>
          <Found trial={trial} />
          {trial.knownCount > 0 && (
            <Checkbox
              label={t('customers.import.withKnown')}
              checked={withKnown}
              onChange={(event) => setWithKnown(event.currentTarget.checked)}
            />
          )}
        </>
      )}
      onClose={onClose}
    />
  )
}

function Found({ trial }: { trial: Output<'customers.tryImport'> }) {
  const { t } = useTranslation()
  const { fresh, known, knownCount, problems, problemCount } = trial
  return (
    <Stack gap={6} role="status">
      <Text size="sm" fw={600}>
        {t('customers.import.fresh', { count: fresh })}
      </Text>
      {knownCount > 0 && (
        <TrialLines
          title={t('customers.import.known', { count: knownCount })}
          lines={known.map(({ line, name, sameAs }) => ({
            line,
            text: t('customers.import.knownLine', { line, name, sameAs }),
          }))}
        />
      )}
      {problemCount > 0 && (
        <TrialLines
          title={t('customers.import.problems', { count: problemCount })}
          lines={problems.map(({ line, problem }) => ({
            line,
            text: t('customers.import.line', { line, reason: t(`customers.import.reasons.${problem}`) }),
          }))}
        />
      )}
    </Stack>
  )
}
