import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperOptions } from '#shared/surveys/paper'
import type { Survey } from '#shared/surveys/surveys.contract'
import { useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useLocalText } from '../ui/useLocalText'
import { PaperPreview } from './PaperPreview'
import { PrintForm } from './PrintForm'
import { type PaperChoice, usePaperChoice } from './printDefaults'
import { waveToPrint } from './printState'
import { sheetCodes } from './sheetCodes'
import '../styles/surveys.css'

/** From the questionnaire to paper. */
export function PrintSurveyPage({ params }: PageProps) {
  const survey = useApiQuery('surveys.get', { surveyId: Number(params['surveyId']) })
  const choice = usePaperChoice()
  return (
    <QueryState query={survey}>
      {(data) => choice && <PrintSurvey key={data.id} survey={data} lastChoice={choice} />}
    </QueryState>
  )
}

/** What the person has set; the rest follows from the wave. */
type Choices = PaperChoice &
  Pick<PaperOptions, 'copies' | 'largePrint'> & { readonly firstNumber: number | null }

const usualCopies = 50

function PrintSurvey({ survey, lastChoice }: { survey: Survey; lastChoice: PaperChoice }) {
  const { t } = useTranslation()
  const [waveId, setWaveId] = useState(() => firstWave(survey))
  const wave = survey.waves.find(({ id }) => id === waveId)
  const [set, setSet] = useState<Choices>({
    ...lastChoice,
    copies: wave?.handedOut ? Math.min(wave.handedOut, 500) : usualCopies,
    firstNumber: null,
    largePrint: false,
  })
  const [pages, setPages] = useState<number | null>(null)
  const paper = useApiQuery('surveys.paper', { surveyId: survey.id, waveId })
  const title = useLocalText()(survey.questionnaire.title) || t('surveys.untitled')

  return (
    <Page title={t('surveys.printing.title', { title })}>
      <QueryState query={paper}>
        {({ questionnaire, nextSheetNumber, versionNumber, ...header }) => {
          if (questionnaire.questions.length === 0)
            return (
              <EmptyState title={t('surveys.printing.noQuestions')} text={t('surveys.survey.noQuestions')} />
            )
          const options: PaperOptions = { ...set, firstNumber: set.firstNumber ?? nextSheetNumber }
          return (
            <div className="print-survey">
              <PrintForm
                survey={survey}
                waveId={waveId}
                options={options}
                pages={pages}
                onWave={(next) => {
                  setWaveId(next)
                  setSet((before) => ({ ...before, firstNumber: null }))
                }}
                onChange={(changes) => setSet((before) => ({ ...before, ...changes }))}
              />
              <PaperPreview
                label={t('surveys.printing.preview')}
                widthPx={600}
                questionnaire={questionnaire}
                header={header}
                codeOf={sheetCodes({
                  surveyId: survey.id,
                  waveId,
                  versionNumber,
                  layout: options,
                  sheet: options.firstNumber,
                })}
                layout={options}
                sheet={options.firstNumber}
                onPages={setPages}
              />
            </div>
          )
        }}
      </QueryState>
    </Page>
  )
}

/** The wave the person came from, or the one that is open. */
function firstWave({ waves }: Survey): number | null {
  const asked = waveToPrint(history.state)
  if (waves.some(({ id }) => id === asked)) return asked
  return waves.filter(({ closedOn }) => closedOn === null).at(-1)?.id ?? null
}
