import { Alert, Button, Checkbox, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import { type ImportTarget, importTargets } from '#shared/customers/importing'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTellUndoable } from '../../app/useTell'

export type ChosenFile = NonNullable<Output<'customers.chooseImport'>>
type Trial = Output<'customers.tryImport'>

interface ImportDialogProps {
  readonly file: ChosenFile
  readonly onClose: () => void
}

/** What each column of a file of customers is, what would come of it, and then taking it in. */
export function ImportDialog({ file, onClose }: ImportDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const tryImport = useApiCommand('customers.tryImport')
  const take = useApiCommand('customers.import')
  const undo = useApiCommand('history.undo')
  const [targets, setTargets] = useState<ImportTarget[]>([...file.targets])
  const [trial, setTrial] = useState<Trial | null>(null)
  const [withKnown, setWithKnown] = useState(false)
  const { token } = file
  const hasName = targets.includes('name') || targets.includes('phone')
  const count = trial ? trial.fresh + (withKnown ? trial.knownCount : 0) : 0

  function setTarget(index: number, target: ImportTarget) {
    setTargets(targets.map((known, at) => (at === index ? target : known)))
    setTrial(null)
  }
  function run() {
    take.mutate(
      { token, targets, withKnown },
      {
        onSuccess: (done) => {
          onClose()
          tellUndoable(t('customers.import.done', { count: done.count }), () =>
            undo.mutate({}, { onError: report }),
          )
        },
        onError: report,
      },
    )
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('customers.import.title', { file: file.fileName })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('customers.import.lead', { count: file.rowCount })}</Text>
        <ColumnTable file={file} targets={targets} onChange={setTarget} />
        {!hasName && <Alert color="orange">{t('customers.import.needsName')}</Alert>}
        {trial && (
          <>
            <TrialResult trial={trial} />
            {trial.knownCount > 0 && (
              <Checkbox
                label={t('customers.import.withKnown')}
                checked={withKnown}
                onChange={(event) => setWithKnown(event.currentTarget.checked)}
              />
            )}
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          {trial ? (
            <Button onClick={run} disabled={count === 0} loading={take.isPending}>
              {t('customers.import.take', { count })}
            </Button>
          ) : (
            <Button
              disabled={!hasName}
              loading={tryImport.isPending}
              onClick={() => tryImport.mutate({ token, targets }, { onSuccess: setTrial, onError: report })}
            >
              {t('customers.import.try')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}

interface ColumnTableProps {
  readonly file: ChosenFile
  readonly targets: readonly ImportTarget[]
  readonly onChange: (index: number, target: ImportTarget) => void
}

function ColumnTable({ file, targets, onChange }: ColumnTableProps) {
  const { t } = useTranslation()
  const options = importTargets.map((value) => ({ value, label: t(`customers.import.targets.${value}`) }))
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{t('customers.import.column')}</th>
          <th scope="col">{t('customers.import.samples')}</th>
          <th scope="col">{t('customers.import.becomes')}</th>
        </tr>
      </thead>
      <tbody>
        {file.columns.map(({ name, samples }, index) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="customer-tags">{samples.join(' · ')}</td>
            <td>
              <NativeSelect
                size="xs"
                aria-label={t('customers.import.becomesOf', { column: name })}
                value={targets[index] ?? 'ignore'}
                data={options}
                onChange={(event) => {
                  const target = importTargets.find((known) => known === event.currentTarget.value)
                  if (target) onChange(index, target)
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function TrialResult({ trial }: { trial: Trial }) {
  const { t } = useTranslation()
  const { fresh, known, knownCount, problems, problemCount } = trial
  return (
    <Stack gap={6} role="status">
      <Text size="sm" fw={600}>
        {t('customers.import.fresh', { count: fresh })}
      </Text>
      {knownCount > 0 && (
        <>
          <Text size="sm">{t('customers.import.known', { count: knownCount })}</Text>
          <ul className="customer-lines">
            {known.map(({ line, name, sameAs }) => (
              <li key={line}>{t('customers.import.knownLine', { line, name, sameAs })}</li>
            ))}
          </ul>
        </>
      )}
      {problemCount > 0 && (
        <>
          <Text size="sm">{t('customers.import.problems', { count: problemCount })}</Text>
          <ul className="customer-lines">
            {problems.map(({ line, problem }) => (
              <li key={line}>
                {t('customers.import.line', {
                  line,
                  reason: t(`customers.import.reasons.${problem}`),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Stack>
  )
}
