import type { CSSProperties } from 'react'
import { inLanguage, type Language } from '#shared/i18n/languages'
import { paperTexts } from '#shared/surveys/paperTexts'
import type { Question } from '#shared/surveys/question'
import { naKey } from './answers'
import { type Pair, type PairSet, pairGapMm } from './groups'
import { Digits } from './Handwriting'
import { Box, HairLine } from './Ink'
import type { PairItem, SectionItem, ShareItem } from './items'
import { QuestionText } from './QuestionText'
import { BoxSign } from './ScaleAnswers'

/** The heading of a section and what to do in it. */
export function Section({ item }: { readonly item: SectionItem }) {
  return (
    <div className="paper-section">
      {item.heading ? <h2 className="paper-heading">{item.heading}</h2> : null}
      {item.instructions ? <p className="paper-instructions">{item.instructions}</p> : null}
    </div>
  )
}

function pairStyle({ sets }: Pair): CSSProperties {
  const columns = sets.map(({ choices, columnMm, naMm }) => {
    const na = naMm > 0 ? ` ${naMm}mm` : ''
    return `repeat(${choices.length}, ${columnMm}mm)${na}`
  })
  return { gridTemplateColumns: `minmax(0, 1fr) ${columns.join(` ${pairGapMm}mm `)}` }
}

function SetHead({ set, title, language }: { set: PairSet; title: string; language: Language }) {
  const { choices, naMm } = set
  return (
    <>
      <span className="paper-pair-head" style={{ gridColumn: `span ${choices.length}` }}>
        <strong>{title}</strong>
        <span className="paper-pair-ends">
          <span>{inLanguage(choices[0]?.label ?? { es: '', en: '' }, language)}</span>
          <span>{inLanguage(choices.at(-1)?.label ?? { es: '', en: '' }, language)}</span>
        </span>
      </span>
      {naMm > 0 ? (
        <span className="paper-above paper-above-na">{paperTexts[language].notApplicable}</span>
      ) : null}
    </>
  )
}

/** The headings of the two sets of boxes, repeated where the pairs go on in another column. */
export function PairHead({ pair, language }: { readonly pair: Pair; readonly language: Language }) {
  const [first, second] = paperTexts[language].pairs[pair.kind]
  return (
    <div className="paper-head-row">
      <div className="paper-row" style={pairStyle(pair)}>
        <span />
        <SetHead set={pair.sets[0]} title={first} language={language} />
        <span />
        <SetHead set={pair.sets[1]} title={second} language={language} />
      </div>
      <HairLine />
    </div>
  )
}

function SetBoxes({ question, set }: { readonly question: Question; readonly set: PairSet }) {
  return (
    <>
      {set.choices.map((choice) => (
        <span className="paper-cell" key={choice.value}>
          <Box question={question.key} value={choice.value} />
          <BoxSign choice={choice} />
        </span>
      ))}
      {set.naMm > 0 ? (
        <span className="paper-cell">
          <Box question={question.key} value="na" />
          <span className="paper-key">{naKey}</span>
        </span>
      ) : null}
    </>
  )
}

/** The numbers of two questions that share their text, one below the other. */
function BothNumbers({ first }: { readonly first: number }) {
  return (
    <>
      {first}
      <br />
      {first + 1}
    </>
  )
}

/** Two questions on one line: each text with its number, and the boxes of both. */
export function PairRow({ item, language }: { readonly item: PairItem; readonly language: Language }) {
  const { question, second, pair, number, isLast } = item
  const texts = [question, second].map(({ text }) => inLanguage(text, language))
  const isSame = texts[0] === texts[1]
  return (
    <div className={isLast ? 'paper-matrix-row paper-matrix-last' : 'paper-matrix-row'}>
      <div className="paper-row paper-row-high" style={pairStyle(pair)}>
        <div className="paper-pair-texts">
          <QuestionText
            number={isSame ? <BothNumbers first={number} /> : number}
            help={inLanguage(question.help, language)}
          >
            {texts[0]}
          </QuestionText>
          {isSame ? null : (
            <QuestionText number={number + 1} help={inLanguage(second.help, language)}>
              {texts[1]}
            </QuestionText>
          )}
        </div>
        <SetBoxes question={question} set={pair.sets[0]} />
        <span />
        <SetBoxes question={second} set={pair.sets[1]} />
      </div>
      <HairLine />
    </div>
  )
}

/** A number to write: a part of a hundred at the right of its text, or a place before it. */
export function Share({ item, language }: { readonly item: ShareItem; readonly language: Language }) {
  const { question, number, mark, digits, isFirst, isLast } = item
  const texts = paperTexts[language]
  const field = (
    <span className="paper-share-field" data-question={question.key}>
      <Digits count={digits} />
    </span>
  )
  return (
    <div className={isLast ? 'paper-share paper-share-last' : 'paper-share'}>
      {mark === 'ranking' && isFirst ? <p className="paper-share-hint">{texts.ranking}</p> : null}
      <div className={`paper-share-row paper-share-${mark}`}>
        {mark === 'ranking' ? field : null}
        <QuestionText number={number} help={inLanguage(question.help, language)}>
          {inLanguage(question.text, language)}
        </QuestionText>
        {mark === 'sum' ? field : null}
      </div>
      {mark === 'sum' && isLast ? <p className="paper-share-total">{texts.total}</p> : null}
    </div>
  )
}
