import { Alert, Text } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { WaveResults } from '#shared/analysis/results.contract'
import type { RoleGaps } from '#shared/analysis/roles'
import type { Wave } from '#shared/surveys/surveys.contract'
import { useApiQuery } from '../app/api'
import { LowQuestions } from '../plan/LowQuestions'
import { EmptyState } from '../ui/EmptyState'
import { QueryState } from '../ui/QueryState'
import { useGrowing } from '../ui/useGrowing'
import { useLocalText } from '../ui/useLocalText'
import { GroupBlock } from './GroupBlock'
import { useSplitChoice } from './groups/useSplitChoice'
import { OddSheets } from './OddSheets'
import { QuestionBlock } from './QuestionBlock'
import { ResultsContents } from './ResultsContents'
import { SplitSelect } from './SplitSelect'
import { splitsOf } from './splits'
import { useRemembered } from './useRemembered'

/** From so many questions on there is a table of contents. */
const LONG_SURVEY = 8

/** Questions that fill a first screen, and some. */
const FIRST_SCREEN = 5

/** Every question of the wave with its figures, split as the owner last chose. */
export function QuestionsTab({ wave }: { wave: Wave }) {
  const { t } = useTranslation()
  const split = useRemembered('resultsSplit', 'none')
  const withoutOdd = useRemembered('resultsWithoutOdd', false)
  const everything = useApiQuery('analysis.results', { waveId: wave.id })
  const offered = useSplitsOf(everything.data)
  const wanted = useSplitChoice()
  const wished = wanted.split ?? split.value
  const chosen = offered?.includes(wished) ? wished : 'none'
  const asked = { waveId: wave.id, split: chosen, withoutOdd: withoutOdd.value }
  const isEverything =
    offered === null || (split.isUnknown && wanted.split === null) || (chosen === 'none' && !withoutOdd.value)
  const results = useApiQuery('analysis.results', isEverything ? null : asked)
  const roleGaps = useApiQuery('analysis.roleGaps', { waveId: wave.id }).data ?? null
  if (wave.usableCount === 0)
    return <EmptyState title={t('analysis.noUsable')} text={t('analysis.noUsableText')} />
  return (
    <QueryState query={everything}>
      {(all) => {
        const shown = results.data ?? all
        return (
          <>
            <div className="results-tools">
              <SplitSelect
                results={all}
                offered={offered ?? []}
                value={chosen}
                onChange={(chosenSplit) => {
                  wanted.choose(chosenSplit, null)
                  split.remember(chosenSplit)
                }}
              />
              <OddSheets
                wave={wave}
                results={shown}
                isLeftOut={withoutOdd.value}
                onChange={withoutOdd.remember}
              />
            </div>
            <Cautions wave={wave} />
            <LowQuestions results={all} />
            <Blocks results={shown} all={withoutOdd.value ? all : null} roleGaps={roleGaps} />
          </>
        )
      }}
    </QueryState>
  )
}

/** By what can be split; null until it is known. */
function useSplitsOf(all: WaveResults | undefined): readonly string[] | null {
  const tags = useApiQuery('analysis.splits', all ? { waveId: all.wave.id } : null).data
  if (!all || !tags) return null
  return splitsOf(all, tags)
}

/** What has to be said once about all the figures. */
function Cautions({ wave }: { wave: Wave }) {
  const { t } = useTranslation()
  const isFew = wave.usableCount < 30
  const isByChance = wave.sampling === 'census' || wave.sampling === 'random'
  return (
    <>
      {isFew && (
        <Alert color="yellow" variant="light" mb="md">
          {t('analysis.fewSheets', { count: wave.usableCount })}
        </Alert>
      )}
      {!isByChance && (
        <Text size="sm" c="dimmed" mb="md">
          {t('analysis.notRandom')}
        </Text>
      )}
    </>
  )
}

interface BlocksProps {
  readonly results: WaveResults
  /** The figures of every sheet, while the odd ones are left out. */
  readonly all: WaveResults | null
  /** Null where nobody was asked for the role, and until it is known. */
  readonly roleGaps: RoleGaps | null
}

function Blocks({ results, all, roleGaps }: BlocksProps) {
  const localText = useLocalText()
  const { questions, groups, segments, wave, surveyTitle } = results
  const source = `${localText(surveyTitle)} · ${wave.label}`
  const isLong = questions.length >= LONG_SURVEY
  const drawn = useGrowing(questions.length, FIRST_SCREEN)
  return (
    <div className={isLong ? 'results results-long' : 'results'}>
      <div className="results-blocks">
        {questions.slice(0, drawn).map((result, position) => {
          const heading = localText(result.question.heading)
          const group = groups.find(({ start }) => start === position)
          return (
            <Fragment key={result.question.key}>
              {heading && <h2 className="results-heading">{heading}</h2>}
              {group && <GroupBlock group={group} questions={questions} />}
              <QuestionBlock
                result={result}
                position={position}
                segments={segments}
                withAll={all?.questions[position]?.figures ?? null}
                roleGap={roleGaps?.gaps.find(({ key }) => key === result.question.key) ?? null}
                roleKey={roleGaps?.roleKey ?? null}
                population={wave.population}
                isOfEmployees={results.isOfEmployees}
                source={source}
                surveyId={wave.surveyId}
                waveId={wave.id}
                textsHref={`/waves/${wave.id}/results?tab=texts`}
              />
            </Fragment>
          )
        })}
      </div>
      {isLong && <ResultsContents questions={questions} />}
    </div>
  )
}
