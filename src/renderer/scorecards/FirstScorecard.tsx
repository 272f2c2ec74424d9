import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { EmptyState } from '../ui/EmptyState'
import { useLocalText } from '../ui/useLocalText'
import { surveyToGrade } from './surveyToGrade'

/** There is no libreta yet: one click makes it of the survey that has the most to say. */
export function FirstScorecard() {
  const { t } = useTranslation()
  const localText = useLocalText()
  const report = useReport()
  const tell = useTell()
  const [, navigate] = useLocation()
  const surveys = useApiQuery('surveys.list', {})
  const make = useApiCommand('scorecards.fromSurvey')
  if (!surveys.data) return null
  const survey = surveyToGrade(surveys.data)
  const choose = (
    <Button component={Link} href="/scorecards/new" variant={survey ? 'default' : 'filled'}>
      {t(survey ? 'libreta.start.own' : 'scorecards.create')}
    </Button>
  )
  if (!survey)
    return <EmptyState title={t('scorecards.empty')} text={t('scorecards.emptyText')} action={choose} />
  const { id: surveyId, title } = survey
  return (
    <EmptyState
      title={t('scorecards.empty')}
      text={t('libreta.start.text')}
      action={
        <Group justify="center">
          <Button
            loading={make.isPending}
            onClick={() =>
              make.mutate(
                { surveyId, name: t('scorecards.title') },
                {
                  onError: report,
                  onSuccess: ({ id }) => {
                    tell({ message: t('libreta.start.made') })
                    navigate(`/scorecards/${id}`)
                  },
                },
              )
            }
          >
            {t('libreta.start.one', { survey: localText(title) })}
          </Button>
          {choose}
        </Group>
      }
    />
  )
}
