import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Attribute } from '#shared/attributes/attributes.contract'
import {
  type AttributeLine,
  defaultBands,
  type Scorecard,
  type ScorecardDraft,
} from '#shared/scorecards/scorecards.contract'
import { rangeOf } from '#shared/surveys/question'
import type { SurveySummary } from '#shared/surveys/surveys.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useReport } from '../app/useReport'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useLocalText } from '../ui/useLocalText'
import { type AttributeChoice, AttributePoints, choicesFor } from './AttributePoints'

/** Makes a libreta, or changes one: which attributes of a survey count, and how much. */
export function ScorecardEditorPage({ params }: PageProps) {
  const { t } = useTranslation()
  const id = params['scorecardId'] === undefined ? null : Number(params['scorecardId'])
  const scorecard = useApiQuery('scorecards.get', id === null ? null : { id })
  const surveys = useApiQuery('surveys.list', {})
  const attributes = useApiQuery('attributes.list', {})
  const isLoaded = attributes.data && (id === null || scorecard.data)
  return (
    <Page title={id === null ? t('scorecards.createTitle') : t('scorecards.editTitle')}>
      <QueryState query={surveys}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              title={t('scorecards.empty')}
              text={t('scorecards.needSurvey')}
              action={
                <Button component={Link} href="/surveys/new">
                  {t('home.createSurvey')}
                </Button>
              }
            />
          ) : (
            isLoaded && (
              <EditorForm scorecard={scorecard.data ?? null} surveys={list} attributes={attributes.data} />
            )
          )
        }
      </QueryState>
    </Page>
  )
}

interface EditorFormProps {
  readonly scorecard: Scorecard | null
  readonly surveys: readonly SurveySummary[]
  readonly attributes: readonly Attribute[]
}

function EditorForm({ scorecard, surveys, attributes }: EditorFormProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const report = useReport()
  const [, navigate] = useLocation()
  const create = useApiCommand('scorecards.create')
  const save = useApiCommand('scorecards.save')
  const [chosenSurvey, setChosenSurvey] = useState<number | null>(null)
  const [name, setName] = useState(scorecard?.name ?? t('scorecards.title'))
  const [method, setMethod] = useState(scorecard?.method ?? 'proportional')
  const [changed, setChanged] = useState<Readonly<Record<number, readonly AttributeChoice[]>>>({})
  // The newest survey with sheets, unless another is chosen.
  const proposed = surveys.find(({ sheetCount }) => sheetCount > 0) ?? surveys[0]
  const surveyId = chosenSurvey ?? scorecard?.surveyId ?? proposed?.id ?? 0
  const survey = useApiQuery('surveys.get', { surveyId })

  const measured = useMemo(
    () => survey.data?.questionnaire.questions.filter((question) => rangeOf(question.type) !== null) ?? [],
    [survey.data],
  )
  const choices =
    changed[surveyId] ??
    choicesFor(measured, attributes, scorecard?.surveyId === surveyId ? attributeLines(scorecard) : null)
  const used = choices.filter((choice) => choice.isUsed && choice.points > 0)

  function submit(event: FormEvent) {
    event.preventDefault()
    const draft: ScorecardDraft = {
      moreSurveyIds: [],
      rhythm: 'wave',
      pointsFrom: 'owner',
      ...scorecard,
      name: name.trim() || t('scorecards.title'),
      surveyId,
      method,
      bands: scorecard?.bands ?? defaultBands,
      attributes: used.map(({ attributeId, points, target }) => ({ attributeId, points, target })),
    }
    if (scorecard) {
      const onSuccess = () => navigate(`/scorecards/${scorecard.id}`)
      save.mutate({ ...draft, id: scorecard.id }, { onSuccess, onError: report })
    } else {
      create.mutate(draft, { onSuccess: ({ id }) => navigate(`/scorecards/${id}`), onError: report })
    }
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <Group grow align="flex-start" maw={900}>
          <TextInput
            label={t('scorecards.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={120}
          />
          <Select
            label={t('scorecards.survey')}
            data={surveys.map(({ id, title }) => ({
              value: String(id),
              label: localText(title) || String(id),
            }))}
            value={String(surveyId)}
            onChange={(value) => value && setChosenSurvey(Number(value))}
            allowDeselect={false}
          />
          <Select
            label={t('scorecards.method')}
            data={[
              { value: 'proportional', label: t('scorecards.methods.proportional') },
              { value: 'linear', label: t('scorecards.methods.linear') },
            ]}
            value={method}
            onChange={(value) => setMethod(value === 'linear' ? 'linear' : 'proportional')}
            allowDeselect={false}
          />
        </Group>
        {survey.data && choices.length === 0 ? (
          <Text>{t('scorecards.noAttributes')}</Text>
        ) : (
          <AttributePoints
            choices={choices}
            onChange={(next) => setChanged({ ...changed, [surveyId]: next })}
          />
        )}
        <Group justify="flex-end">
          <Button
            component={Link}
            href={scorecard ? `/scorecards/${scorecard.id}` : '/scorecards'}
            variant="default"
          >
            {t('app.cancel')}
          </Button>
          <Button type="submit" disabled={used.length === 0} loading={create.isPending || save.isPending}>
            {t('app.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function attributeLines({ attributes }: Scorecard): AttributeLine[] {
  return attributes.flatMap((line) => ('indicator' in line ? [] : [line]))
}
