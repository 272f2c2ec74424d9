import { Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import type { FormEvent, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { hasPeriods, type Rhythm, type ScorecardDraft, surveysOf } from '#shared/scorecards/scorecardDraft'
import type { SurveySummary } from '#shared/surveys/surveys.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { firstLines } from './draftLines'
import { GradePreview } from './GradePreview'
import { LineList } from './LineList'
import { ScorecardSettings } from './ScorecardSettings'
import { useEditHistory } from './useEditHistory'
import './scorecards.css'

interface ScorecardFormProps {
  readonly first: ScorecardDraft
  /** Null for a new one. */
  readonly id: number | null
  readonly surveys: readonly SurveySummary[]
}

/** Everything of a libreta on one page, with the way back and the grade that it would give. */
export function ScorecardForm({ first, id, surveys }: ScorecardFormProps) {
  const { t } = useTranslation()
  const report = useReport()
  const [, navigate] = useLocation()
  const create = useApiCommand('scorecards.create')
  const save = useApiCommand('scorecards.save')
  const { value: draft, canUndo, change, undo } = useEditHistory(first)
  const choices = useApiQuery('scorecards.choices', { surveyIds: surveysOf(draft) })
  const lines = draft.attributes
  const counted = lines.filter(({ points }) => points > 0)
  const hasWrongEdges = lines.some((line) => 'indicator' in line && line.floor === line.goal)
  const canSave = counted.length > 0 && !hasWrongEdges && hasPeriods(draft)

  function set(part: Partial<ScorecardDraft>, what?: string) {
    change({ ...draft, ...part }, what)
  }

  /** Of another first survey, what it asks; the indicators stay. Without surveys, months are the periods. */
  function chooseSurveys(ids: readonly number[]) {
    const rhythm = ids.length === 0 && draft.rhythm === 'wave' ? 'month' : draft.rhythm
    const isOther = id === null && ids[0] !== surveysOf(draft)[0]
    const attributes = isOther ? lines.filter((line) => 'indicator' in line) : lines
    set({ ...placed(ids, rhythm), attributes })
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!canSave) return
    const kept = { ...draft, name: draft.name.trim() || t('scorecards.title') }
    const onError = report
    if (id !== null) {
      save.mutate({ ...kept, id }, { onSuccess: () => navigate(`/scorecards/${id}`), onError })
    } else {
      create.mutate(kept, { onSuccess: (made) => navigate(`/scorecards/${made.id}`), onError })
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || !canUndo) return
    event.preventDefault()
    undo()
  }

  return (
    <form onSubmit={submit} onKeyDown={onKeyDown}>
      <Stack gap="lg">
        <ScorecardSettings
          draft={draft}
          surveys={surveys}
          onChange={set}
          onSurveys={chooseSurveys}
          onRhythm={(rhythm) => set(placed(surveysOf(draft), rhythm))}
        />
        <div className="scorecard-editor">
          <div>
            {choices.data?.length === 0 && lines.length === 0 && (
              <Text mb="sm">
                {t(surveysOf(draft).length > 0 ? 'scorecards.noAttributes' : 'libreta.editor.noSurveys')}
              </Text>
            )}
            <LineList
              lines={lines}
              choices={choices.data ?? []}
              isByCustomers={draft.pointsFrom !== 'owner'}
              onChange={(attributes, what) => set({ attributes }, what)}
            />
            {lines.length === 0 && choices.data && choices.data.length > 0 && (
              <Button
                variant="light"
                mt="sm"
                onClick={() => set({ attributes: firstLines(choices.data ?? []) })}
              >
                {t('scorecards.useAll')}
              </Button>
            )}
          </div>
          <GradePreview draft={canSave ? draft : null} />
        </div>
        <Group justify="flex-end">
          <Button
            variant="subtle"
            color="gray"
            disabled={!canUndo}
            onClick={undo}
            leftSection={<IconArrowBackUp size={16} stroke={1.6} aria-hidden />}
          >
            {t('libreta.editor.undo')}
          </Button>
          <Button component={Link} href={id === null ? '/scorecards' : `/scorecards/${id}`} variant="default">
            {t('app.cancel')}
          </Button>
          <Button type="submit" disabled={!canSave} loading={create.isPending || save.isPending}>
            {t('app.save')}
          </Button>
        </Group>
        {lines.length > 0 && counted.length === 0 && (
          <Text size="sm" c="red" role="alert">
            {t('errors.scorecardEmpty')}
          </Text>
        )}
      </Stack>
    </form>
  )
}

/** The surveys as a libreta of this rhythm keeps them: only where waves are its periods does one come first. */
function placed(ids: readonly number[], rhythm: Rhythm) {
  const [first = null, ...more] = ids
  return rhythm === 'wave'
    ? { rhythm, surveyId: first, moreSurveyIds: more }
    : { rhythm, surveyId: null, moreSurveyIds: [...ids] }
}
