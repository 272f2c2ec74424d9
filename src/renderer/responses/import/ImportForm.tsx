import { Alert, Select, Text } from '@mantine/core'
import { memo, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportSource } from '#shared/importing/source'
import type { ColumnTarget, ImportMapping } from '#shared/responses/importing'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { type QuestionType, questionTypes } from '#shared/surveys/scales'
import { useApiQuery } from '../../app/api'
import type { MappingSteps } from '../../importing/ImportingPage'
import { MappingForm } from '../../importing/MappingForm'
import { ReadingForm } from '../../importing/ReadingForm'
import { ColumnTable } from './ColumnTable'
import { DestinationFields } from './DestinationFields'
import type { Destination } from './destination'
import { guessTargets } from './targets'
import { useTypeOptions } from './useTypeOptions'

/**
 * Which survey the file fills, how it is read and what each of its columns is. Drawn anew only for another file or when
 * it becomes busy: the progress of a job around it would otherwise draw all its columns ten times a second.
 */
export const ImportForm = memo(
  Form,
  (before, now) => before.source === now.source && before.isBusy === now.isBusy,
)

function Form({ source, isBusy, onChange, onRead, onCheck }: MappingSteps<ImportMapping>) {
  const { t } = useTranslation()
  const [destination, setDestination] = useState<Destination>(() => firstDestination(source))
  const [changed, setChanged] = useState<Readonly<Record<number, ColumnTarget>>>({})
  const { surveyId, openedOn, waveLabel } = destination
  const survey = useApiQuery('surveys.get', surveyId === null ? null : { surveyId })
  const remembered = useApiQuery('responses.rememberedImport', surveyId === null ? null : { surveyId })
  const questionnaire = surveyId === null ? null : (survey.data?.questionnaire ?? null)
  const guessed = useMemo(
    () => guessTargets(source, questionnaire, remembered.data ?? []),
    [source, questionnaire, remembered.data],
  )
  const targets = guessed.map((target, index) => changed[index] ?? target)
  const isLoaded = surveyId === null || (questionnaire !== null && remembered.data !== undefined)
  const hasDates = targets.some((target) => isOfDates(target, questionnaire))
  // With dates in it that could be two days, the person says first which they are.
  const isSure = source.ambiguousDate === null || !hasDates
  const isReady = isLoaded && isSure && openedOn !== null && waveLabel.trim() !== ''
  const isTemplate = source.template !== null && source.template.surveyId === surveyId

  function check() {
    if (openedOn !== null) onCheck({ ...destination, openedOn, reading: source.reading, targets })
  }
  function changeDestination(next: Destination) {
    if (next.surveyId !== surveyId) setChanged({})
    setDestination(next)
    onChange()
  }
  const setTarget = useCallback(
    (index: number, target: ColumnTarget) => {
      setChanged((before) => ({ ...before, [index]: target }))
      onChange()
    },
    [onChange],
  )
  function setAllTypes(type: QuestionType) {
    const next = targets.map((target) => (target.kind === 'newQuestion' ? { ...target, type } : target))
    setChanged(Object.fromEntries(next.entries()))
    onChange()
  }

  return (
    <MappingForm source={source} isBusy={isBusy} isReady={isReady} onCheck={check}>
      <DestinationFields
        destination={destination}
        waves={survey.data?.waves ?? []}
        onChange={changeDestination}
      />
      <ReadingForm source={source} hasDates={hasDates} isBusy={isBusy} onRead={onRead} />
      {source.shortenedNames > 0 && (
        <Alert color="yellow">{t('responses.import.shortenedNames', { count: source.shortenedNames })}</Alert>
      )}
      {isTemplate && <Text size="sm">{t('responses.import.templateKnown')}</Text>}
      {!isTemplate && (remembered.data?.length ?? 0) > 0 && (
        <Text size="sm">{t('responses.import.rememberedUsed')}</Text>
      )}
      {surveyId === null && <AllTypes onType={setAllTypes} />}
      <ColumnTable source={source} questionnaire={questionnaire} targets={targets} onTarget={setTarget} />
    </MappingForm>
  )
}

function AllTypes({ onType }: { onType: (type: QuestionType) => void }) {
  const { t } = useTranslation()
  const types = useTypeOptions()
  return (
    <Select
      label={t('responses.import.allTypes')}
      // The options of a list are those of one column.
      data={types.filter(({ value }) => value !== 'SC' && value !== 'MC')}
      placeholder={t('app.selectOne')}
      value={null}
      onChange={(value) => {
        const type = questionTypes.find((known) => known === value)
        if (type) onType(type)
      }}
      w={300}
    />
  )
}

function isOfDates(target: ColumnTarget, questionnaire: Questionnaire | null): boolean {
  if (target.kind === 'newQuestion') return target.type === 'DATE'
  if (target.kind !== 'question') return target.kind === 'date'
  return questionnaire?.questions.some(({ key, type }) => key === target.key && type === 'DATE') ?? false
}

function firstDestination({ fileName, template }: ImportSource): Destination {
  const baseName = fileName.replace(/\.[^.]+$/, '')
  return {
    surveyId: template?.surveyId ?? null,
    waveId: template?.waveId ?? null,
    skipTaken: false,
    surveyTitle: baseName.slice(0, 200),
    waveLabel: baseName.slice(0, 80),
    openedOn: localToday(),
  }
}

function localToday(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
