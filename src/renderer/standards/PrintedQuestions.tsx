import { useEffect, useMemo, useRef, useState } from 'react'
import type { Output } from '#shared/contract/contract'
import { questionSheetOf } from '#shared/standards/questionSheet'
import { call } from '../app/api'
import { usePageSize } from '../suggestions/BoxPaperPages'
import { QuestionSheetPages } from './QuestionSheetPages'

/** Longest wait for the logo, so that a broken one cannot hold up the print. */
const PATIENCE_MS = 4000

/** The sheet of frequent questions that a route names, alone. Says so in the title when it is laid out. */
export function PrintedQuestions({ route }: { readonly route: string }) {
  const sheet = useMemo(() => questionSheetOf(route), [route])
  const [paper, setPaper] = useState<Output<'cases.questions'> | null>(null)
  const root = useRef<HTMLDivElement>(null)
  usePageSize(sheet?.size ?? 'A4')
  useEffect(() => {
    document.documentElement.dataset['paper'] = ''
    void call('cases.questions', {}).then(setPaper)
  }, [])
  useEffect(() => {
    if (!paper || !root.current) return
    const pictures = [...root.current.querySelectorAll('img')].map((image) =>
      image.decode().catch(() => null),
    )
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
    void Promise.race([Promise.all([document.fonts.ready, ...pictures]), patience]).then(() => {
      document.title = 'paper-ready'
    })
  }, [paper])
  if (!paper || !sheet) return null
  return (
    <div ref={root}>
      <QuestionSheetPages paper={paper} {...sheet} />
    </div>
  )
}
