import { type CSSProperties, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { bodyPlace, columnsOf, type PaperLayout, type PaperSize, pageSizeMm } from '#shared/surveys/paper'
import { inkLetters, letterCornerMm } from '#shared/surveys/paperInk'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { arrange } from './arrange'
import { gapsAsLines } from './gaps'
import { typeSizes } from './layouts'
import { cutIntoPages, readHeights } from './measure'
import { headerPlace, PaperHeader, type PaperHeaderFacts, PaperLead } from './PaperHeader'
import { type Draft, HeadView, ItemView, type PagedDraft, PaperPage } from './PaperPage'
import { type SideCode, SpacedText } from './SpacedText'
import { usePageRule } from './usePageRule'
import './paper.css'
import './paperQuestions.css'
import './paperMatrix.css'
import './paperGroups.css'

/** Longest wait for fonts and pictures, so that a broken one cannot hold up the print. */
const patienceMs = 4000

export interface PaperCopyProps {
  readonly questionnaire: Questionnaire
  readonly layout: PaperLayout
  readonly header: PaperHeaderFacts
  /** Called when every page is drawn and may be printed; again after each change. */
  readonly onReady?: (info: { readonly pages: number }) => void
  /** Size on screen; paper is always printed at its true size. */
  readonly zoom?: number
  /** Null for what all copies of a print share: numbers and codes are left out, and each of their letters follows. */
  readonly sheet: number | null
  /** What the machine-readable code of a page says, null for none. `page` counts from 1. */
  readonly codeOf?: ((page: number) => SideCode) | undefined
}

/** The same value as before for as long as a new one says the same. */
function useSame<T>(value: T): T {
  const [kept, setKept] = useState(value)
  if (kept === value || JSON.stringify(kept) === JSON.stringify(value)) return kept
  setKept(value)
  return value
}

function loaded(image: HTMLImageElement): Promise<void> {
  if (image.complete) return Promise.resolve()
  return new Promise((resolve) => {
    image.addEventListener('load', () => resolve(), { once: true })
    image.addEventListener('error', () => resolve(), { once: true })
  })
}

/** Fonts and pictures are there. Waits for no animation frame: a hidden window may never get one. */
async function settled(element: HTMLElement): Promise<void> {
  const all = Promise.all([document.fonts.ready, ...[...element.querySelectorAll('img')].map(loaded)])
  const patience = new Promise((resolve) => setTimeout(resolve, patienceMs))
  await Promise.race([all, patience])
}

function MeasuringRoom({ draft }: { readonly draft: Draft }) {
  const { questionnaire, header, options, items } = draft
  const { size } = options
  const groups = new Map(
    items.flatMap((item) => (item.kind === 'row' || item.kind === 'pair' ? [[item.group, item]] : [])),
  )
  return (
    <>
      <div data-measure="ruler" className="paper-ruler" />
      <div data-measure="header" style={{ width: `${headerPlace(size).width}mm` }}>
        <PaperHeader questionnaire={questionnaire} header={header} size={size} />
      </div>
      <div data-measure="lead" style={{ width: `${bodyPlace(size).width}mm` }}>
        <PaperLead questionnaire={questionnaire} header={header} size={size} />
      </div>
      <div style={{ width: `${columnsOf(options).widthMm}mm` }}>
        {[...groups].map(([group, item]) => (
          <div data-measure={`head:${group}`} key={group}>
            <HeadView item={item} draft={draft} />
          </div>
        ))}
        {items.map((item) => (
          <div data-measure={`item:${item.id}`} key={item.id}>
            <ItemView item={item} draft={draft} />
          </div>
        ))}
      </div>
    </>
  )
}

/** A page for each letter of the numbers and codes, at its place. */
function InkLetters({ size }: { readonly size: PaperSize }) {
  const { width, height } = pageSizeMm(size)
  const { x, y } = letterCornerMm
  return inkLetters.map(({ style, letter }) => (
    <section
      key={style + letter}
      className="paper-page paper-page-bare"
      style={{ width: `${width}mm`, height: `${height}mm` }}
    >
      <div className="paper-place" style={{ left: `${x}mm`, top: `${y}mm` }}>
        <SpacedText style={style} text={letter} />
      </div>
    </section>
  ))
}

function typeStyle(largePrint: boolean): CSSProperties & Record<`--${string}`, string> {
  const { textPt, labelPt, keyPt } = typeSizes(largePrint)
  return { '--paper-text': `${textPt}pt`, '--paper-label': `${labelPt}pt`, '--paper-key': `${keyPt}pt` }
}

/** Every page of one copy of a printed questionnaire, for the preview and for the printer alike. */
export function PaperCopy(props: PaperCopyProps) {
  const { questionnaire, layout, header, onReady, zoom = 1, sheet, codeOf } = props
  const { size, columns, largePrint } = layout
  const sameQuestionnaire = useSame(questionnaire)
  const sameHeader = useSame(header)
  const draft = useMemo<Draft>(() => {
    const options = { size, columns, largePrint }
    const printed = gapsAsLines(sameQuestionnaire)
    return {
      questionnaire: printed,
      header: sameHeader,
      options,
      items: arrange(printed, options),
    }
  }, [sameQuestionnaire, sameHeader, size, columns, largePrint])
  const [paged, setPaged] = useState<PagedDraft | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const room = useRef<HTMLDivElement>(null)
  const tellReady = useEffectEvent((pages: number) => onReady?.({ pages }))
  usePageRule(pageSizeMm(size))

  useEffect(() => {
    let isCurrent = true
    const measure = async (element: HTMLElement): Promise<void> => {
      await settled(element)
      if (isCurrent) setPaged(cutIntoPages(draft, readHeights(element)))
    }
    if (room.current) void measure(room.current)
    return () => {
      isCurrent = false
    }
  }, [draft])

  useEffect(() => {
    let isCurrent = true
    const wait = async (element: HTMLElement, pages: number): Promise<void> => {
      await settled(element)
      if (isCurrent) tellReady(pages)
    }
    if (paged && root.current) void wait(root.current, paged.pages.length)
    return () => {
      isCurrent = false
    }
  }, [paged])

  const zoomed: CSSProperties & Record<`--${string}`, string | number> = {
    ...typeStyle((paged ?? draft).options.largePrint),
    '--paper-zoom': zoom,
  }
  return (
    <div className="paper-copy" lang={questionnaire.language} ref={root}>
      <div className="paper-room" ref={room} style={typeStyle(largePrint)} aria-hidden="true">
        <MeasuringRoom draft={draft} />
      </div>
      <div className="paper-pages" style={zoomed}>
        {paged
          ? Array.from({ length: paged.pages.length }, (_, index) => index + 1).map((page) => (
              <PaperPage key={page} draft={paged} page={page} sheet={sheet} code={codeOf?.(page) ?? null} />
            ))
          : null}
        {paged && sheet === null ? <InkLetters size={size} /> : null}
      </div>
    </div>
  )
}
