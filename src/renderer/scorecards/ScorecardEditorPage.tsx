import { useTranslation } from 'react-i18next'
import { defaultBands, type Scorecard, type ScorecardDraft } from '#shared/scorecards/scorecardDraft'
import type { SurveySummary } from '#shared/surveys/surveys.contract'
import { useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { firstLines } from './draftLines'
import { ScorecardForm } from './ScorecardForm'
import { surveyToGrade } from './surveyToGrade'

/** Makes a libreta, or changes one: what counts in it, and how much. */
export function ScorecardEditorPage({ params }: PageProps) {
  const { t } = useTranslation()
  const id = params['scorecardId'] === undefined ? null : Number(params['scorecardId'])
  const scorecard = useApiQuery('scorecards.get', id === null ? null : { id })
  const surveys = useApiQuery('surveys.list', {})
  return (
    <Page title={id === null ? t('scorecards.createTitle') : t('scorecards.editTitle')}>
      <QueryState query={surveys}>
        {(list) => {
          if (id === null) return <NewScorecard surveys={list} />
          return scorecard.data && <EditScorecard scorecard={scorecard.data} surveys={list} />
        }}
      </QueryState>
    </Page>
  )
}

/** Begins with the newest survey with sheets in which customers grade: all that it asks, with equal points. Without surveys, by months. */
function NewScorecard({ surveys }: { surveys: readonly SurveySummary[] }) {
  const { t } = useTranslation()
  const proposed = surveyToGrade(surveys)
  const surveyId = proposed?.id ?? null
  const choices = useApiQuery('scorecards.choices', { surveyIds: surveyId === null ? [] : [surveyId] })
  if (!choices.data) return null
  const draft: ScorecardDraft = {
    name: t('scorecards.title'),
    surveyId,
    moreSurveyIds: [],
    rhythm: surveyId === null ? 'month' : 'wave',
    pointsFrom: 'owner',
    method: 'proportional',
    bands: defaultBands,
    attributes: firstLines(choices.data),
  }
  return <ScorecardForm first={draft} id={null} surveys={surveys} />
}

function EditScorecard({ scorecard, surveys }: { scorecard: Scorecard; surveys: readonly SurveySummary[] }) {
  const { id, ...draft } = scorecard
  return <ScorecardForm key={id} first={draft} id={id} surveys={surveys} />
}
