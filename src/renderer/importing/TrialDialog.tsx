import { Alert, Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core'
import type { UseMutationResult } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '#shared/contract/reply'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import './trial.css'

/** What the page knows of a list that was chosen. */
interface ChosenList<Target> {
  readonly token: string
  readonly fileName: string
  readonly columns: readonly { readonly name: string; readonly samples: readonly string[] }[]
  /** What each column probably is. */
  readonly targets: readonly Target[]
  readonly rowCount: number
}

/** Which list, and what each of its columns is. */
interface Order<Target> {
  token: string
  targets: Target[]
}

interface TrialDialogProps<Target extends string, Trial> {
  readonly file: ChosenList<Target>
  /** Where the words of this kind of list are. */
  readonly words: 'customers.import' | 'aftersales.import'
  /** All that a column can become, in words. */
  readonly options: readonly { readonly value: Target; readonly label: string }[]
  /** What is missing in what was said of the columns; null when it is enough. */
  readonly missing: (targets: readonly Target[]) => string | null
  readonly tryOut: UseMutationResult<Trial, AppError, Order<Target>>
  /** Takes the list in; rejects where that cannot be. */
  readonly take: (order: Order<Target>) => Promise<{ count: number }>
  readonly isTaking: boolean
  /** How many lines would be taken in after this trial. */
  readonly countOf: (trial: Trial) => number
  /** What the trial found. */
  readonly found: (trial: Trial) => ReactNode
  readonly onClose: () => void
}

/** A short list in one dialog: what each of its columns is, what would come of it, and then taking it in. */
export function TrialDialog<Target extends string, Trial>(props: TrialDialogProps<Target, Trial>) {
  const { file, words, options, tryOut, onClose } = props
  const { t } = useTranslation()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const undo = useApiCommand('history.undo')
  const [targets, setTargets] = useState([...file.targets])
  const [trial, setTrial] = useState<Trial | null>(null)
  const order = { token: file.token, targets }
  const missing = props.missing(targets)
  const count = trial === null ? 0 : props.countOf(trial)

  const run = () =>
    props.take(order).then((taken) => {
      onClose()
      tellUndoable(t(`${words}.done`, { count: taken.count }), () => undo.mutate({}, { onError: report }))
    }, report)

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t(`${words}.title`, { file: file.fileName })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t(`${words}.lead`, { count: file.rowCount })}</Text>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t(`${words}.column`)}</th>
              <th scope="col">{t(`${words}.samples`)}</th>
              <th scope="col">{t(`${words}.becomes`)}</th>
            </tr>
          </thead>
          <tbody>
            {file.columns.map(({ name, samples }, index) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="trial-samples">{samples.join(' · ')}</td>
                <td>
                  <NativeSelect
                    size="xs"
                    aria-label={t(`${words}.becomesOf`, { column: name })}
                    value={targets[index] ?? 'ignore'}
                    data={options}
                    onChange={(event) => {
                      const target = options.find(({ value }) => value === event.currentTarget.value)?.value
                      if (target === undefined) return
                      setTargets(targets.map((known, at) => (at === index ? target : known)))
                      setTrial(null)
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {missing !== null && <Alert color="orange">{missing}</Alert>}
        {trial !== null && props.found(trial)}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          {trial === null ? (
            <Button
              disabled={missing !== null}
              loading={tryOut.isPending}
              onClick={() => tryOut.mutate(order, { onSuccess: setTrial, onError: report })}
            >
              {t(`${words}.try`)}
            </Button>
          ) : (
            <Button onClick={() => void run()} disabled={count === 0} loading={props.isTaking}>
              {t(`${words}.take`, { count })}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}

interface TrialLinesProps {
  readonly title: string
  readonly lines: readonly { readonly line: number; readonly text: string }[]
}

/** Lines of a list of which there is something to say. */
export function TrialLines({ title, lines }: TrialLinesProps) {
  return (
    <>
      <Text size="sm">{title}</Text>
      <ul className="trial-lines">
        {lines.map(({ line, text }) => (
          <li key={line}>{text}</li>
        ))}
      </ul>
    </>
  )
}
