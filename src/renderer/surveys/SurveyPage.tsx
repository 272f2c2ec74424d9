import { ActionIcon, Button, Group, Menu, Stack, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDots, IconPencil, IconPlus, IconPrinter, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Survey } from '#shared/surveys/surveys.contract'
import { useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { AnonymitySwitch } from '../customers/identity/AnonymitySwitch'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useLocalText } from '../ui/useLocalText'
import { DeleteSurveyDialog } from './DeleteSurveyDialog'
import { useSurveyExchange } from './exchange/useSurveyExchange'
import { FaultyNotice } from './FaultyNotice'
import { OpenWaveDialog } from './OpenWaveDialog'
import { WaveCard } from './WaveCard'
import { WavePlanCard } from './WavePlanCard'
import '../styles/surveys.css'

/** One survey: what it is, and every time it was held. */
export function SurveyPage({ params }: PageProps) {
  const survey = useApiQuery('surveys.get', { surveyId: Number(params['surveyId']) })
  return <QueryState query={survey}>{(data) => <SurveyView survey={data} />}</QueryState>
}

function SurveyView({ survey }: { survey: Survey }) {
  const { t } = useTranslation()
  const title = useLocalText()(survey.questionnaire.title) || t('surveys.untitled')
  const count = survey.questionnaire.questions.length
  return (
    <Page
      title={title}
      lead={t('surveys.survey.facts', {
        version: survey.versionNumber,
        questions: t('surveys.questionCount', { count }),
      })}
      actions={<SurveyActions survey={survey} title={title} />}
    >
      <Stack gap="lg">
        <FaultyNotice survey={survey} />
        <WavePlanCard surveyId={survey.id} />
        {survey.questionnaire.audience !== 'employees' && <AnonymitySwitch surveyId={survey.id} />}
        <Waves survey={survey} />
      </Stack>
    </Page>
  )
}

function SurveyActions({ survey, title }: { survey: Survey; title: string }) {
  const { t } = useTranslation()
  const [isDeleting, deleting] = useDisclosure(false)
  const exchange = useSurveyExchange(survey, title)
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('surveys.survey.more')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {exchange.items}
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
            onClick={deleting.open}
          >
            {t('surveys.survey.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button
        component={Link}
        href={`/surveys/${survey.id}/print`}
        variant="default"
        leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}
      >
        {t('surveys.survey.print')}
      </Button>
      <Button
        component={Link}
        href={`/surveys/${survey.id}/edit`}
        variant="default"
        leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}
      >
        {t('surveys.survey.edit')}
      </Button>
      {exchange.dialog}
      {isDeleting && <DeleteSurveyDialog surveyId={survey.id} title={title} onClose={deleting.close} />}
    </>
  )
}

function Waves({ survey }: { survey: Survey }) {
  const { t } = useTranslation()
  const [isOpening, opening] = useDisclosure(false)
  const isBlank = survey.questionnaire.questions.length === 0
  const button = isBlank ? (
    <Button component={Link} href={`/surveys/${survey.id}/edit`}>
      {t('surveys.survey.addQuestions')}
    </Button>
  ) : (
    <Button onClick={opening.open} leftSection={<IconPlus size={16} aria-hidden />}>
      {t('surveys.wave.open')}
    </Button>
  )
  return (
    <section aria-labelledby="waves">
      <Group justify="space-between" mb="sm">
        <div>
          <Title order={2} size="h4" id="waves">
            {t('surveys.survey.waves')}
          </Title>
          <span className="quiet">{t('surveys.survey.wavesHelp')}</span>
        </div>
        {survey.waves.length > 0 && button}
      </Group>
      {survey.waves.length === 0 ? (
        <EmptyState
          title={t('surveys.survey.noWaves')}
          text={t(isBlank ? 'surveys.survey.noQuestions' : 'surveys.survey.noWavesText')}
          action={button}
        />
      ) : (
        <Stack component="ul" className="plain-list" gap="sm">
          {[...survey.waves].reverse().map((wave) => (
            <WaveCard key={wave.id} wave={wave} />
          ))}
        </Stack>
      )}
      {isOpening && <OpenWaveDialog survey={survey} onClose={opening.close} />}
    </section>
  )
}
