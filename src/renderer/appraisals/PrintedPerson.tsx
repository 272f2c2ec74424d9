import { useEffect, useMemo, useState } from 'react'
import { personPaperJobOf, personPaperTexts } from '#shared/appraisals/paper'
import type { Output } from '#shared/contract/contract'
import { createFormat } from '#shared/i18n/format'
import { inLanguage, type Language } from '#shared/i18n/languages'
import { call } from '../app/api'
import { usePageSize } from '../checklists/ChecklistPaper'
import './personPaper.css'

/** The individual development sheet that a route names, alone. Says so in the title when it is laid out. */
export function PrintedPerson({ route }: { readonly route: string }) {
  const job = useMemo(() => personPaperJobOf(route), [route])
  usePageSize('A4')
  const [view, setView] = useState<Output<'appraisals.person'> | null>(null)
  useEffect(() => {
    document.documentElement.dataset['paper'] = ''
    if (job) void call('appraisals.person', { personId: job.personId, sheetId: job.sheetId }).then(setView)
  }, [job])
  useEffect(() => {
    if (!view) return
    void document.fonts.ready.then(() =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          document.title = 'paper-ready'
        }),
      ),
    )
  }, [view])
  return view && job && <PersonPaper view={view} language={job.language} />
}

interface PersonPaperProps {
  readonly view: Output<'appraisals.person'>
  readonly language: Language
}

/** Three bars, two comments, one goal, and room for two signatures (domain.md §1.20). */
function PersonPaper({ view, language }: PersonPaperProps) {
  const texts = personPaperTexts[language]
  const { number, date } = createFormat(language)
  const { person, fromOn, toOn, sheet, sources } = view
  const part = (title: string, text: string) => (
    <section>
      <h3>{title}</h3>
      <p>{text || number(null)}</p>
    </section>
  )
  return (
    <div className="checklist-paper person-paper" lang={language}>
      <h2>{`${texts.file}: ${person.name}`}</h2>
      <p>{texts.period(date(fromOn), date(toOn))}</p>
      {sources.map(({ source, n, isHidden, score, components }) => (
        <section key={source}>
          <h3>{`${texts.sources[source]} · ${n === 0 ? texts.none : texts.sheets(n)}`}</h3>
          {isHidden && n > 0 && <p>{texts.few}</p>}
          {score !== null && (
            <div className="person-bar">
              <span>
                <i style={{ width: `${score}%` }} />
              </span>
              <b>{number(score)}</b>
            </div>
          )}
          <p>
            {components
              .filter((one) => one.n > 0)
              .map(
                ({ name, mean }) =>
                  `${inLanguage(name, language)}: ${mean === null ? texts.fewData : texts.of5(number(mean, 1))}`,
              )
              .join(' · ')}
          </p>
        </section>
      ))}
      <p>
        <em>{texts.shift}</em>
      </p>
      {sheet && (
        <>
          {part(texts.strength, sheet.strength)}
          {part(texts.improvement, sheet.improvement)}
          {part(texts.goal, sheet.goal && `${sheet.goal}. ${texts.due(date(sheet.goalDueOn))}`)}
          {part(texts.note, sheet.personNote)}
        </>
      )}
      <div className="person-signatures">
        {texts.signatures.map((signature) => (
          <span key={signature}>{signature}</span>
        ))}
      </div>
    </div>
  )
}
