import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { type Checklist, type ChecklistItem, itemsInOrder, type Purpose } from '#shared/checklists/checklist'
import { type ChecklistPaperSize, checklistPaperMm, checklistPaperTexts } from '#shared/checklists/paper'
import { inLanguage, type Language } from '#shared/i18n/languages'
import { usePageRule } from '../paper/usePageRule'
import './checklistPaper.css'

export interface ChecklistPaperProps {
  readonly purpose: Purpose
  readonly businessName: string
  readonly logo: string | null
  readonly versionNumber: number
  readonly checklist: Checklist
  readonly language: Language
  readonly size: ChecklistPaperSize
  /** Who or what the sheet is about, printed in its head; '' leaves a line to write it on. */
  readonly about?: string
}

/** Margins and the foot of a page, in millimetres. */
const MARGIN = { A4: 14, Letter: 14, A5: 9 } as const
const FOOT = 7
const PX_PER_MM = 96 / 25.4

interface Block {
  readonly key: string
  readonly node: ReactNode
}

/**
 * The checklist to take along, cut into pages: blocks are measured where nobody sees them, and as many as fit go on
 * each page. A section begins with its first item, never alone at a foot.
 */
export function ChecklistPaper(props: ChecklistPaperProps) {
  const { language, size, checklist, versionNumber } = props
  const texts = checklistPaperTexts[language]
  const { width, height } = checklistPaperMm[size]
  const margin = MARGIN[size]
  const blocks = blocksOf(props)
  const measuring = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState<readonly (readonly number[])[]>([blocks.map((_, index) => index)])
  usePageSize(size)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another checklist, language or size is another length
  useLayoutEffect(() => {
    let isCurrent = true
    const room = (height - 2 * margin - FOOT) * PX_PER_MM
    const measure = () => {
      const heights = [...(measuring.current?.children ?? [])].map((block) => blockHeight(block))
      if (isCurrent) setPages(pagesOf(heights, room))
    }
    measure()
    // The letters may not be there yet.
    void document.fonts.ready.then(measure)
    return () => {
      isCurrent = false
    }
  }, [checklist, language, size, props.about])

  return (
    <div className="checklist-paper" data-size={size} lang={language}>
      <div
        className="checklist-measuring"
        ref={measuring}
        aria-hidden
        inert
        style={{ width: `${width - 2 * margin}mm` }}
      >
        {blocks.map(({ key, node }) => (
          <div key={key}>{node}</div>
        ))}
      </div>
      {pages.map((on, page) => (
        <section
          key={on[0] ?? 0}
          className="checklist-sheet"
          style={{ width: `${width}mm`, height: `${height}mm`, padding: `${margin}mm` }}
        >
          {on.map((index) => (
            <div key={blocks[index]?.key}>{blocks[index]?.node}</div>
          ))}
          <footer style={{ insetInline: `${margin}mm`, bottom: `${margin - 4}mm` }}>
            <span>{`${inLanguage(checklist.title, language)} · ${texts.version} ${versionNumber}`}</span>
            <span>{`${texts.page} ${page + 1} / ${pages.length}`}</span>
          </footer>
        </section>
      ))}
    </div>
  )
}

/** In a zoomed preview boxes are measured as they look: layout pixels are those of paper. */
function blockHeight(block: Element): number {
  return block instanceof HTMLElement ? block.offsetHeight : 0
}

/** Which blocks stand on each page, in order; one that is longer than a page has one for itself. */
export function pagesOf(heights: readonly number[], room: number): number[][] {
  const pages: number[][] = [[]]
  let used = 0
  heights.forEach((height, index) => {
    const page = pages.at(-1) ?? []
    if (page.length > 0 && used + height > room) {
      pages.push([index])
      used = height
    } else {
      page.push(index)
      used += height
    }
  })
  return pages
}

function blocksOf(props: ChecklistPaperProps): Block[] {
  const { checklist, language } = props
  const items = itemsInOrder(checklist)
  return [
    { key: 'head', node: <PaperHead {...props} /> },
    ...items.map((item, index): Block => {
      const isFirst = items[index - 1]?.section !== item.section
      const section = checklist.sections.find(({ key }) => key === item.section)
      return {
        key: item.key,
        node: (
          <>
            {isFirst && section && <h3>{inLanguage(section.name, language)}</h3>}
            <PaperItem item={item} number={index + 1} language={language} />
          </>
        ),
      }
    }),
    // What staff and customers say is not asked in their handwriting.
    ...(props.purpose === 'visit' || props.purpose === 'audit'
      ? [{ key: 'notes', node: <PaperNotes language={language} /> }]
      : []),
  ]
}

function PaperHead({ purpose, businessName, logo, checklist, language, about = '' }: ChecklistPaperProps) {
  const texts = checklistPaperTexts[language]
  const isDated = purpose === 'visit' || purpose === 'audit'
  return (
    <header>
      <div className="checklist-name">
        {logo && <img src={logo} alt="" />}
        <span>{businessName}</span>
      </div>
      <h2>{inLanguage(checklist.title, language)}</h2>
      {isDated && (
        <div className="checklist-lines">
          {headLines[purpose].map((line) => (
            <span key={line} className={line === 'scenario' ? 'checklist-wide' : undefined}>
              {texts[line]}
            </span>
          ))}
        </div>
      )}
      {purpose === 'appraisal' && (
        <div className="checklist-lines">
          <span className="checklist-wide">{`${texts.about}: ${about}`}</span>
        </div>
      )}
      {isDated && <p>{`${texts.dayPart}: ${texts.dayParts}`}</p>}
      <p>
        <em>{texts.leads[purpose]}</em>
      </p>
    </header>
  )
}

/** Lines to write on, in order. */
const headLines = {
  visit: ['place', 'date', 'time', 'shopper', 'scenario'],
  audit: ['date', 'auditor'],
} as const

interface PaperItemProps {
  readonly item: ChecklistItem
  readonly number: number
  readonly language: Language
}

/** The number in or under each box is the key that enters it. */
function PaperItem({ item, number, language }: PaperItemProps) {
  const texts = checklistPaperTexts[language]
  return (
    <div className="checklist-item">
      <span className="checklist-number">{number}</span>
      <span className="checklist-text">
        {inLanguage(item.text, language)}
        {item.isCritical && <b>{` ${texts.critical}`}</b>}
      </span>
      <span className="checklist-boxes">
        {item.type === 'yesno' && (
          <>
            <PaperBox label={texts.yes} digit="1" />
            <PaperBox label={texts.no} digit="2" />
          </>
        )}
        {item.type === 'scale5' &&
          ['1', '2', '3', '4', '5'].map((digit) => <PaperBox key={digit} label="" digit={digit} />)}
        {item.type === 'threeStep' &&
          ['0', '1', '2'].map((digit) => <PaperBox key={digit} label="" digit={digit} />)}
        {item.type === 'minutes' && (
          <>
            <small>
              {`${texts.target} ${decimal(item.target, language)} · ${texts.limit} ${decimal(item.limit, language)}`}
            </small>
            <i className="checklist-line" />
            {texts.minutes}
          </>
        )}
        <PaperBox label={texts.notApplicable} digit="n" />
      </span>
    </div>
  )
}

function PaperBox({ label, digit }: { readonly label: string; readonly digit: string }) {
  return (
    <span className="checklist-box">
      {label}
      <i>{digit}</i>
    </span>
  )
}

function PaperNotes({ language }: { readonly language: Language }) {
  return (
    <div className="checklist-notes">
      <h3>{checklistPaperTexts[language].notes}</h3>
      {[1, 2, 3, 4, 5].map((line) => (
        <i key={line} />
      ))}
    </div>
  )
}

function decimal(value: number | null, language: Language): string {
  return value === null ? '—' : new Intl.NumberFormat(language).format(value)
}

/** Paper size of the document while it shows pages. */
export function usePageSize(size: ChecklistPaperSize): void {
  usePageRule(checklistPaperMm[size])
}
