import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnTarget, ImportMapping, ImportSource } from '#shared/responses/importing'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { type QuestionType, questionTypes } from '#shared/surveys/scales'
import { useApiQuery } from '../../app/api'
import { DateField } from '../../ui/DateField'
import { useFormat } from '../../ui/useFormat'
import { useLocalText } from '../../ui/useLocalText'
import { guessTargets, headerKinds, optionOf, targetOf } from './targets'

interface ImportFormProps {
  readonly source: ImportSource
  readonly isBusy: boolean
  /** Something was changed: what had been checked no longer counts. */
  readonly onChange: () => void
  readonly onCheck: (mapping: ImportMapping) => void
}

const NEW_SURVEY = 'new'

/** Which survey the file fills, and what each of its columns is. */
export function ImportForm({ source, isBusy, onChange, onCheck }: ImportFormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const types = useTypeOptions()
  const baseName = source.fileName.replace(/\.[^.]+$/, '')
  const [surveyId, setSurveyId] = useState<number | null>(null)
  const [surveyTitle, setSurveyTitle] = useState(baseName)
  const [waveLabel, setWaveLabel] = useState(baseName)
  const [openedOn, setOpenedOn] = useState<string | null>(() => localToday())
  const [changed, setChanged] = useState<Readonly<Record<number, ColumnTarget>>>({})
  const surveys = useApiQuery('surveys.list', {})
  const survey = useApiQuery('surveys.get', surveyId === null ? null : { surveyId })
  const questionnaire = surveyId === null ? null : (survey.data?.questionnaire ?? null)
  const guessed = guessTargets(source, questionnaire)
  const targets = guessed.map((target, index) => changed[index] ?? target)
  const isReady =
    openedOn !== null && waveLabel.trim() !== '' && (surveyId === null || questionnaire !== null)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (openedOn !== null && isReady) onCheck({ surveyId, surveyTitle, waveLabel, openedOn, targets })
  }
  function setTarget(index: number, target: ColumnTarget) {
    setChanged({ ...changed, [index]: target })
    onChange()
  }
  function setAllTypes(type: QuestionType) {
    const next = targets.map((target) => (target.kind === 'newQuestion' ? { ...target, type } : target))
    setChanged(Object.fromEntries(next.entries()))
    onChange()
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm">
          {[
            source.fileName,
            t('responses.import.rows', { count: source.rowCount, formatted: format.number(source.rowCount) }),
            t('responses.import.columns', { count: source.columns.length }),
          ].join(' · ')}
        </Text>
        <Group grow align="flex-start">
          <Select
            label={t('responses.import.intoSurvey')}
            data={[
              { value: NEW_SURVEY, label: t('responses.import.newSurvey') },
              ...(surveys.data ?? []).map(({ id, title }) => ({
                value: String(id),
                label: localText(title),
              })),
            ]}
            value={surveyId === null ? NEW_SURVEY : String(surveyId)}
            onChange={(value) => {
              setSurveyId(value === NEW_SURVEY || value === null ? null : Number(value))
              setChanged({})
              onChange()
            }}
            allowDeselect={false}
          />
          {surveyId === null && (
            <TextInput
              label={t('responses.import.surveyTitle')}
              value={surveyTitle}
              onChange={(event) => setSurveyTitle(event.currentTarget.value)}
              maxLength={200}
            />
          )}
          <TextInput
            label={t('responses.import.waveLabel')}
            value={waveLabel}
            onChange={(event) => setWaveLabel(event.currentTarget.value)}
            maxLength={80}
          />
          <DateField label={t('responses.import.openedOn')} value={openedOn} onChange={setOpenedOn} />
        </Group>
        {surveyId === null && (
          <Select
            label={t('responses.import.allTypes')}
            data={types}
            placeholder={t('app.selectOne')}
            value={null}
            onChange={(value) => {
              const type = questionTypes.find((known) => known === value)
              if (type) setAllTypes(type)
            }}
            w={300}
          />
        )}
        <ColumnTable source={source} questionnaire={questionnaire} targets={targets} onTarget={setTarget} />
        <Group justify="flex-end">
          <Button type="submit" loading={isBusy} disabled={!isReady}>
            {t('responses.import.check')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface ColumnTableProps {
  readonly source: ImportSource
  readonly questionnaire: Questionnaire | null
  readonly targets: readonly ColumnTarget[]
  readonly onTarget: (index: number, target: ColumnTarget) => void
}

function ColumnTable({ source, questionnaire, targets, onTarget }: ColumnTableProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const types = useTypeOptions()
  const questions = (questionnaire?.questions ?? []).map((question, index) => ({
    value: `question:${question.key}`,
    label: `${index + 1}. ${localText(question.text)}`,
  }))
  const headerOptions = headerKinds.map((kind) => ({
    value: kind,
    label: t(`responses.import.targets.${kind}`),
  }))
  const newQuestion = { value: 'newQuestion', label: t('responses.import.targets.newQuestion') }
  const options = questionnaire ? [...headerOptions, ...questions] : [...headerOptions, newQuestion]
  return (
    <div className="surface">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('responses.import.column')}</th>
            <th scope="col">{t('responses.import.samples')}</th>
            <th scope="col">{t('responses.import.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {source.columns.map((column, index) => {
            const target = targets[index] ?? { kind: 'ignore' }
            return (
              <tr key={column.name}>
                <td>{column.name}</td>
                <td>
                  <Text size="sm" c="dimmed" lineClamp={1}>
                    {column.samples.join(', ')}
                  </Text>
                </td>
                <td>
                  <Group gap="xs" wrap="nowrap">
                    <Select
                      aria-label={t('responses.import.targetOf', { name: column.name })}
                      size="xs"
                      data={options}
                      value={optionOf(target)}
                      onChange={(value) => value && onTarget(index, targetOf(value, column))}
                      allowDeselect={false}
                      searchable
                    />
                    {target.kind === 'newQuestion' && (
                      <Select
                        aria-label={t('responses.import.questionType', { name: column.name })}
                        size="xs"
                        w={260}
                        data={types}
                        value={target.type}
                        onChange={(value) => {
                          const type = questionTypes.find((known) => known === value)
                          if (type) onTarget(index, { ...target, type })
                        }}
                        allowDeselect={false}
                      />
                    )}
                  </Group>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Types that a column without a list of options can have. */
const importableTypes = [
  'S5',
  'N10',
  'R10',
  'E7',
  'A5',
  'A7',
  'I5',
  'L5',
  'F3',
  'F5',
  'YN',
  'NUM',
  'TXT',
] as const

/** The types as choices, named in the language of the app. */
function useTypeOptions(): { value: string; label: string }[] {
  const { t } = useTranslation()
  return importableTypes.map((type) => ({ value: type, label: t(`responses.import.types.${type}`) }))
}

function localToday(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
