import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Survey } from '#shared/surveys/surveys.contract'
import { call } from '../app/api'
import { useReport } from '../app/useReport'
import { createDraftKeeper, type Draft, type DraftKeeper } from './draftKeeper'

/** The questionnaire under work. What is not saved yet is saved on leaving a field, the page or the window. */
export function useDraft(survey: Survey, arrivedAt: number): [Draft, DraftKeeper] {
  const report = useReport()
  const [keeper] = useState(() =>
    createDraftKeeper(
      survey.questionnaire,
      (questionnaire) => call('surveys.save', { surveyId: survey.id, questionnaire }),
      report,
    ),
  )
  const draft = useSyncExternalStore(keeper.subscribe, keeper.snapshot)

  // An undo may bring back the very object that is already here, so the time of its arrival counts too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => keeper.arrived(survey.questionnaire), [keeper, survey.questionnaire, arrivedAt])

  useEffect(() => {
    const partings = ['focusout', 'blur', 'pagehide'] as const
    for (const parting of partings) window.addEventListener(parting, keeper.flush)
    return () => {
      for (const parting of partings) window.removeEventListener(parting, keeper.flush)
      keeper.flush()
    }
  }, [keeper])

  return [draft, keeper]
}
