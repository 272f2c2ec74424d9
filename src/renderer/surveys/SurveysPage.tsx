import { Anchor, Button, Group } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { SurveySummary } from '#shared/surveys/surveys.contract'
import { useApiQuery } from '../app/api'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import '../styles/surveys.css'

/** Every survey, the newest first. */
export function SurveysPage() {
  const { t } = useTranslation()
  const surveys = useApiQuery('surveys.list', {})
  const hasSome = surveys.data !== undefined && surveys.data.length > 0
  return (
    <Page title={t('surveys.title')} lead={t('surveys.list.lead')} actions={hasSome && <FirstSteps />}>
      <QueryState query={surveys}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              title={t('surveys.list.emptyTitle')}
              text={t('surveys.list.emptyText')}
              action={
                <Group gap="xs" mt="sm">
                  <FirstSteps />
                </Group>
              }
            />
          ) : (
            <SurveyTable surveys={list} />
          )
        }
      </QueryState>
    </Page>
  )
}

function FirstSteps() {
  const { t } = useTranslation()
  return (
    <>
      <Button
        component={Link}
        href="/import"
        variant="default"
        leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />}
      >
        {t('surveys.import')}
      </Button>
      <Button component={Link} href="/surveys/new" leftSection={<IconPlus size={16} aria-hidden />}>
        {t('surveys.new')}
      </Button>
    </>
  )
}

function SurveyTable({ surveys }: { surveys: readonly SurveySummary[] }) {
  const { t } = useTranslation()
  return (
    <div className="surface">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('surveys.list.survey')}</th>
            <th scope="col" className="number">
              {t('surveys.list.questions')}
            </th>
            <th scope="col" className="number">
              {t('surveys.list.version')}
            </th>
            <th scope="col" className="number">
              {t('surveys.list.waves')}
            </th>
            <th scope="col" className="number">
              {t('surveys.list.sheets')}
            </th>
            <th scope="col">{t('surveys.list.openWave')}</th>
          </tr>
        </thead>
        <tbody>
          {surveys.map((survey) => (
            <SurveyRow key={survey.id} survey={survey} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SurveyRow({ survey }: { survey: SurveySummary }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const title = useLocalText()(survey.title) || t('surveys.untitled')
  return (
    <tr>
      <th scope="row" className="survey-title">
        <Anchor component={Link} href={`/surveys/${survey.id}`} size="sm" fw={600}>
          {title}
        </Anchor>
      </th>
      <td className="number">{number(survey.questionCount)}</td>
      <td className="number">{number(survey.versionNumber)}</td>
      <td className="number">{number(survey.waveCount)}</td>
      <td className="number">{number(survey.sheetCount)}</td>
      <td className="survey-open">
        {survey.openWaveId === null ? (
          <span className="quiet">{t('surveys.list.noOpenWave')}</span>
        ) : (
          <Button
            component={Link}
            href={`/waves/${survey.openWaveId}/capture`}
            variant="default"
            size="xs"
            aria-label={t('surveys.wave.actionOf', { action: t('surveys.list.keySheets'), label: title })}
          >
            {t('surveys.list.keySheets')}
          </Button>
        )}
      </td>
    </tr>
  )
}
