import { useTranslation } from 'react-i18next'
import { type CasePaperJob, sheetLayoutOf, sheetNumber } from '#shared/cases/papers'
import type { PaperFacts } from '#shared/cases/papers.contract'
import { type PlacedField, type SheetField, sheetLayouts } from '#shared/cases/papersSheets'
import { inLanguage } from '#shared/i18n/languages'
import { useTermWords } from '../../calendar/useTermWords'
import type { AboutCase } from './paperProps'
import { Tick } from './Tick'
import { useSheetValues } from './useSheetValues'

interface SheetPaperProps {
  readonly facts: PaperFacts
  /** Null for sheets to be filled by hand. */
  readonly about: AboutCase | null
  readonly number: string
}

const lineMm = 6

/** The number of each sheet: that of the case on all its copies, one after another on empty ones. */
export function sheetNumbers({ copies, firstNumber }: CasePaperJob, about: AboutCase | null): string[] {
  return Array.from({ length: copies }, (_, index) =>
    about ? about.detail.facts.officialNumber || about.detail.number : sheetNumber(firstNumber + index),
  )
}

/** The internal sheet in the blocks of the country's own, filled from a case or empty; it says what it is not. */
export function SheetPaper({ facts, about, number }: SheetPaperProps) {
  const { t } = useTranslation()
  const values = useSheetValues(facts, about, number)
  const layout = sheetLayoutOf(facts.terms?.presetId ?? null, facts.country)
  return (
    <article className="case-sheet">
      <p className="case-sheet-banner">{t('casePaperWords.internalCopy')}</p>
      <h2>{t('casePaperWords.sheet.title')}</h2>
      <p className="case-paper-quiet" style={{ margin: '0.5mm 0 2mm' }}>
        {`${facts.businessName} · ${t(`casePaperWords.sheet.layouts.${layout}`)}`}
      </p>
      {sheetLayouts[layout].map(({ name, fields }) => (
        <section className="case-sheet-section" key={name}>
          <h3>{t(`casePaperWords.sheet.sections.${name}`)}</h3>
          {fields.map((placed) => (
            <Field key={placed.field} placed={placed} value={values[placed.field] ?? ''} about={about} />
          ))}
        </section>
      ))}
      <Meanings facts={facts} />
    </article>
  )
}

interface FieldProps {
  readonly placed: PlacedField
  readonly value: string
  readonly about: AboutCase | null
}

function Field({ placed: { field, span, lines = 1 }, value, about }: FieldProps) {
  const { t } = useTranslation()
  return (
    <div
      className="case-sheet-field"
      style={{ gridColumn: `span ${span}`, ...(lines > 1 && { minHeight: `${3.5 + lines * lineMm}mm` }) }}
    >
      <span>{t(`casePaperWords.sheet.fields.${field}`)}</span>
      {isTicks(field) ? (
        <span className="case-sheet-ticks">
          {ticks[field].map((one) => (
            <Tick key={one} isTicked={about?.detail.facts.kind === one}>
              {t(`casePaperWords.sheet.ticks.${one}`)}
            </Tick>
          ))}
        </span>
      ) : (
        <span className="case-paper-words">{value}</span>
      )}
    </div>
  )
}

const ticks = { goods: ['product', 'service'], kind: ['claim', 'complaint'] } as const
const isTicks = (field: SheetField): field is keyof typeof ticks => field in ticks

/** What the two kinds mean where the terms come from, and how long there is to answer. */
function Meanings({ facts }: { facts: PaperFacts }) {
  const { t } = useTranslation()
  const termWords = useTermWords()
  const { terms, language } = facts
  const ownMeaning = {
    claim: t('casePaperWords.sheet.claimMeaning'),
    complaint: t('casePaperWords.sheet.complaintMeaning'),
  }
  return (
    <div className="case-sheet-notes">
      {ticks.kind.map((kind) => (
        <p key={kind}>
          {t('casePaperWords.sheet.meaning', {
            kind: t(`casePaperWords.sheet.ticks.${kind}`),
            meaning: (terms && inLanguage(terms.kinds[kind].meaning, language)) || ownMeaning[kind],
          })}
        </p>
      ))}
      {terms?.kinds.claim.term && (
        <p>
          {t('casePaperWords.sheet.term', {
            term: termWords(terms.kinds.claim.term),
            label: inLanguage(terms.label, language),
          })}
        </p>
      )}
    </div>
  )
}
