import { useEffect, useMemo, useState } from 'react'
import type { Output } from '#shared/contract/contract'
import { questionSheetOf } from '#shared/standards/questionSheet'
import { boxPaperMm } from '#shared/suggestions/paper'
import { call } from '../app/api'
import { usePageRule } from '../paper/usePageRule'
import { usePaperReady } from '../paper/usePaperReady'
import { QuestionSheetPages } from './QuestionSheetPages'

/** The sheet of frequent questions that a route names, alone. Says so in the title when it is laid out. */
export function PrintedQuestions({ route }: { readonly route: string }) {
  const sheet = useMemo(() => questionSheetOf(route), [route])
  const [paper, setPaper] = useState<Output<'cases.questions'> | null>(null)
  usePageRule(boxPaperMm[sheet?.size ?? 'A4'])
  useEffect(() => {
    void call('cases.questions', {}).then(setPaper)
  }, [])
  usePaperReady(paper !== null)
  return paper && sheet && <QuestionSheetPages paper={paper} {...sheet} />
}
