import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TieableSurvey } from '#shared/comparison/competitors.contract'
import type { Output } from '#shared/contract/contract'
import { plainWords } from '#shared/customers/searchText'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { EmptyState } from '../ui/EmptyState'
import { useLocalText } from '../ui/useLocalText'
import './comparison.css'

/** Which questions of which survey rate a competitor, and on what. */
export function QuestionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const surveys = useApiQuery('comparison.questions', {}).data
  const competitors = useApiQuery('comparison.competitors', {}).data
  const attributes = useApiQuery('attributes.list', {}).data
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('comparison.questions.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {surveys && competitors && attributes && (
        <Surveys surveys={surveys} competitors={competitors} attributes={attributes} onClose={onClose} />
      )}
    </Modal>
  )
}

interface SurveysProps {
  readonly surveys: readonly TieableSurvey[]
  readonly competitors: Output<'comparison.competitors'>
  readonly attributes: Output<'attributes.list'>
  readonly onClose: () => void
}

function Surveys({ surveys, ...rest }: SurveysProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const [surveyId, setSurveyId] = useState(
    () => (surveys.find(({ ties }) => ties.length > 0) ?? surveys[0])?.surveyId ?? null,
  )
  const survey = surveys.find((one) => one.surveyId === surveyId)
  if (!survey)
    return <EmptyState title={t('comparison.questions.none')} text={t('comparison.questions.noneText')} />
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('comparison.questions.lead')}
      </Text>
      <Select
        label={t('comparison.questions.survey')}
        allowDeselect={false}
        data={surveys.map((one) => ({ value: String(one.surveyId), label: localText(one.title) }))}
        value={String(survey.surveyId)}
        onChange={(value) => setSurveyId(Number(value))}
      />
      <Ties key={survey.surveyId} survey={survey} {...rest} />
    </Stack>
  )
}

interface HalfTie {
  readonly competitorId: number | null
  readonly attributeId: number | null
}

const noTie: HalfTie = { competitorId: null, attributeId: null }

function Ties({
  survey,
  competitors,
  attributes,
  onClose,
}: Omit<SurveysProps, 'surveys'> & { readonly survey: TieableSurvey }) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const report = useReport()
  const tell = useTell()
  const tie = useApiCommand('comparison.tieQuestions')
  const [ties, setTies] = useState<Readonly<Record<string, HalfTie>>>(() =>
    Object.fromEntries(
      survey.ties.map(({ questionKey, competitorId, attributeId }) => [
        questionKey,
        { competitorId, attributeId },
      ]),
    ),
  )
  const [isChecked, setIsChecked] = useState(false)
  const tieOf = (key: string) => ties[key] ?? noTie
  const isHalf = ({ competitorId, attributeId }: HalfTie) =>
    (competitorId === null) !== (attributeId === null)
  /** An attribute of the same words: most tables repeat them. */
  const namesake = (words: string) =>
    attributes.find(({ name }) => plainWords(name) === plainWords(words))?.id ?? null
  const groups = [...new Set(survey.questions.flatMap(({ groupKey }) => groupKey ?? []))]

  function setGroup(groupKey: string, competitorId: number | null) {
    const lines = survey.questions.filter((question) => question.groupKey === groupKey)
    setTies({
      ...ties,
      ...Object.fromEntries(
        lines.map(({ key, text }) => [
          key,
          competitorId === null
            ? noTie
            : { competitorId, attributeId: tieOf(key).attributeId ?? namesake(localText(text)) },
        ]),
      ),
    })
  }
  function submit() {
    setIsChecked(true)
    const whole = Object.entries(ties).flatMap(([questionKey, { competitorId, attributeId }]) =>
      competitorId === null || attributeId === null ? [] : [{ questionKey, competitorId, attributeId }],
    )
    if (Object.values(ties).some(isHalf)) return
    tie.mutate(
      { surveyId: survey.surveyId, ties: whole },
      {
        onSuccess: () => {
          tell({ message: t('comparison.questions.saved') })
          onClose()
        },
        onError: report,
      },
    )
  }
  const competitorData = competitors.map(({ id, name }) => ({ value: String(id), label: name }))
  const attributeData = attributes.map(({ id, name }) => ({ value: String(id), label: name }))
  const clearing = { clearable: true, clearButtonProps: { 'aria-label': t('app.remove') } }
  const toId = (value: string | null) => (value === null ? null : Number(value))
  return (
    <>
      {groups.map((groupKey) => {
        const heading = survey.questions.find((question) => question.groupKey === groupKey)?.heading
        return (
          <Select
            key={groupKey}
            size="xs"
            label={[t('comparison.questions.wholeTable'), heading && localText(heading)]
              .filter(Boolean)
              .join(' · ')}
            {...clearing}
            data={competitorData}
            value={null}
            onChange={(value) => setGroup(groupKey, toId(value))}
          />
        )
      })}
      <table className="figures named-rows">
        <thead>
          <tr>
            <th scope="col">{t('comparison.questions.question')}</th>
            <th scope="col">{t('comparison.questions.competitor')}</th>
            <th scope="col">{t('comparison.questions.attribute')}</th>
          </tr>
        </thead>
        <tbody>
          {survey.questions.map(({ key, text }) => {
            const question = localText(text)
            const current = tieOf(key)
            const set = (change: Partial<HalfTie>) => setTies({ ...ties, [key]: { ...current, ...change } })
            return (
              <tr key={key}>
                <th scope="row">{question}</th>
                <td>
                  <Select
                    size="xs"
                    aria-label={t('comparison.questions.competitorOf', { question })}
                    {...clearing}
                    data={competitorData}
                    value={current.competitorId === null ? null : String(current.competitorId)}
                    onChange={(value) => set({ competitorId: toId(value) })}
                  />
                </td>
                <td>
                  <Select
                    size="xs"
                    searchable
                    aria-label={t('comparison.questions.attributeOf', { question })}
                    {...clearing}
                    error={isChecked && isHalf(current) && t('comparison.questions.half')}
                    data={attributeData}
                    value={current.attributeId === null ? null : String(current.attributeId)}
                    onChange={(value) => set({ attributeId: toId(value) })}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button onClick={submit} loading={tie.isPending}>
          {t('app.save')}
        </Button>
      </Group>
    </>
  )
}
