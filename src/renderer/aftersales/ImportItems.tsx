import { Alert, Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ItemImportTarget, itemImportTargets } from '#shared/aftersales/importing'
import type { Output } from '#shared/contract/contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'

type ChosenFile = NonNullable<Output<'aftersales.chooseImport'>>
type Trial = Output<'aftersales.tryImport'>

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

interface ImportItemsDialogProps {
  readonly file: ChosenFile
  readonly onClose: () => void
}

/** What each column of a list of sales is, what would come of it, and then taking it in. */
function ImportItemsDialog({ file, onClose }: ImportItemsDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const tryImport = useApiCommand('aftersales.tryImport')
  const take = useApiCommand('aftersales.import')
  const undo = useApiCommand('history.undo')
  const [targets, setTargets] = useState<ItemImportTarget[]>([...file.targets])
  const [trial, setTrial] = useState<Trial | null>(null)
  const { token } = file
  const isEnough = targets.includes('product') && targets.includes('soldOn')

  function run() {
    take.mutate(
      { token, targets },
      {
        onSuccess: ({ count }) => {
          onClose()
          tellUndoable(t('aftersales.import.done', { count }), () => undo.mutate({}, { onError: report }))
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
      title={t('aftersales.import.title', { file: file.fileName })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('aftersales.import.lead', { count: file.rowCount })}</Text>
        <ColumnTable
          file={file}
          targets={targets}
          onChange={(next) => {
            setTargets(next)
            setTrial(null)
          }}
        />
        {!isEnough && <Alert color="orange">{t('aftersales.import.needs')}</Alert>}
        {trial && <TrialResult trial={trial} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          {trial ? (
            <Button onClick={run} disabled={trial.fresh === 0} loading={take.isPending}>
              {t('aftersales.import.take', { count: trial.fresh })}
            </Button>
          ) : (
            <Button
              disabled={!isEnough}
              loading={tryImport.isPending}
              onClick={() => tryImport.mutate({ token, targets }, { onSuccess: setTrial, onError: report })}
            >
              {t('aftersales.import.try')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}

interface ColumnTableProps {
  readonly file: ChosenFile
  readonly targets: readonly ItemImportTarget[]
  readonly onChange: (targets: ItemImportTarget[]) => void
}

function ColumnTable({ file, targets, onChange }: ColumnTableProps) {
  const { t } = useTranslation()
  const options = itemImportTargets.map((value) => ({
    value,
    label: t(`aftersales.import.targets.${value}`),
  }))
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{t('aftersales.import.column')}</th>
          <th scope="col">{t('aftersales.import.samples')}</th>
          <th scope="col">{t('aftersales.import.becomes')}</th>
        </tr>
      </thead>
      <tbody>
        {file.columns.map(({ name, samples }, index) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{samples.join(' · ')}</td>
            <td>
              <NativeSelect
                size="xs"
                aria-label={t('aftersales.import.becomesOf', { column: name })}
                value={targets[index] ?? 'ignore'}
                data={options}
                onChange={(event) => {
                  const target = itemImportTargets.find((known) => known === event.currentTarget.value)
                  if (target) onChange(targets.map((known, at) => (at === index ? target : known)))
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
  const { fresh, knownCount, newCustomers, problems, problemCount } = trial
  return (
    <Stack gap={6} role="status">
      <Text size="sm" fw={600}>
        {t('aftersales.import.fresh', { count: fresh })}
      </Text>
      {newCustomers > 0 && <Text size="sm">{t('aftersales.import.customers', { count: newCustomers })}</Text>}
      {knownCount > 0 && <Text size="sm">{t('aftersales.import.known', { count: knownCount })}</Text>}
      {problemCount > 0 && (
        <>
          <Text size="sm">{t('aftersales.import.problems', { count: problemCount })}</Text>
          <ul>
            {problems.map(({ line, problem }) => (
              <li key={line}>
                {t('aftersales.import.line', { line, reason: t(`aftersales.import.reasons.${problem}`) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Stack>
  )
}
