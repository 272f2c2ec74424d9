import type { CSSProperties } from 'react'
import type { Output } from '#shared/contract/contract'
import { QUESTIONS_PER_PAGE, type QuestionSheet, questionSheetTexts } from '#shared/standards/questionSheet'
import { boxPaperMm } from '#shared/suggestions/paper'
import './questionSheet.css'

interface QuestionSheetPagesProps extends QuestionSheet {
  readonly paper: Output<'cases.questions'>
}

/** What people ask most and what is answered, for the wall and the counter; questions without an answer are left out. */
export function QuestionSheetPages({ paper, language, size }: QuestionSheetPagesProps) {
  const texts = questionSheetTexts[language]
  const { width, height } = boxPaperMm[size]
  const style: CSSProperties = { width: `${width}mm`, height: `${height}mm` }
  const told = paper.questions.filter(({ answer }) => answer !== '')
  const pages = Array.from({ length: Math.max(1, Math.ceil(told.length / QUESTIONS_PER_PAGE)) })
  return (
    <div className="question-sheet" lang={language}>
      {pages.map((_, index) => {
        const here = told.slice(index * QUESTIONS_PER_PAGE, (index + 1) * QUESTIONS_PER_PAGE)
        return (
          <section className="question-page" style={style} key={here[0]?.topic ?? 'none'}>
            <div className="question-head">
              {paper.logo && <img className="question-logo" src={paper.logo} alt="" />}
              <span>{paper.businessName}</span>
            </div>
            <h2 className="question-title">{texts.title}</h2>
            <dl className="question-list">
              {here.map(({ topic, answer }) => (
                <div key={topic}>
                  <dt>{topic}</dt>
                  <dd>{answer}</dd>
                </div>
              ))}
            </dl>
            <p className="question-foot">{texts.foot}</p>
          </section>
        )
      })}
    </div>
  )
}
