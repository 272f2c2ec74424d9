import { type CSSProperties, memo, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { bodyPlace, columnsOf, type PaperOptions, type PaperSize, pageSizeMm } from '#shared/surveys/paper'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { arrange, typeSizes } from './arrange'
import { cutIntoPages, readHeights } from './measure'
import { headerPlace, PaperHeader, type PaperHeaderFacts, PaperLead } from './PaperHeader'
import { type Draft, HeadView, ItemView, type PagedDraft, PaperPage } from './PaperPage'
import './paper.css'
import './paperQuestions.css'
import './paperMatrix.css'
import './paperGroups.css'

/** Longest wait for fonts and pictures, so that a broken one cannot hold up the print. */
const patienceMs = 4000

export interface PaperCopiesProps {
  readonly questionnaire: Questionnaire
  readonly options: PaperOptions
  readonly header: PaperHeaderFacts
  /** Called when every page is drawn and may be printed; again after each change. */
  readonly onReady?: (info: { readonly pages: number; readonly copies: number }) => void
  /** Size on screen; paper is always printed at its true size. */
  readonly zoom?: number
  /** What the machine-readable code of a page says, null for none. `page` counts from 1. */
  readonly codeOf?: (side: { readonly sheet: number; readonly page: number }) => string | null
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

/** Paper size of the document while it shows pages. The content policy allows no style element. */
function usePageRule(size: PaperSize): void {
  useEffect(() => {
    const { width, height } = pageSizeMm(size)
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0 }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [size])
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
        <PaperLead questionnaire={questionnaire} size={size} />
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

interface CopyProps {
  readonly draft: PagedDraft
  readonly sheet: number
  readonly codeOf: PaperCopiesProps['codeOf']
}

const Copy = memo(({ draft, sheet, codeOf }: CopyProps) =>
  Array.from({ length: draft.pages.length }, (_, index) => index + 1).map((page) => (
    <PaperPage key={page} draft={draft} page={page} sheet={sheet} code={codeOf?.({ sheet, page }) ?? null} />
  )),
)

function typeStyle(largePrint: boolean): CSSProperties & Record<`--${string}`, string> {
  const { textPt, labelPt, keyPt } = typeSizes(largePrint)
  return { '--paper-text': `${textPt}pt`, '--paper-label': `${labelPt}pt`, '--paper-key': `${keyPt}pt` }
}

/** Every page of every copy of a printed questionnaire, for the preview and for the printer alike. */
export function PaperCopies({ questionnaire, options, header, onReady, zoom = 1, codeOf }: PaperCopiesProps) {
  const { size, columns, largePrint, copies, firstNumber } = options
  const sameQuestionnaire = useSame(questionnaire)
  const sameHeader = useSame(header)
  const draft = useMemo<Draft>(() => {
    const layout = { size, columns, largePrint }
    return {
      questionnaire: sameQuestionnaire,
      header: sameHeader,
      options: layout,
      items: arrange(sameQuestionnaire, layout),
    }
  }, [sameQuestionnaire, sameHeader, size, columns, largePrint])
  const [paged, setPaged] = useState<PagedDraft | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const room = useRef<HTMLDivElement>(null)
  const tellReady = useEffectEvent((pages: number) => onReady?.({ pages, copies }))
  usePageRule(size)

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

  // biome-ignore lint/correctness/useExhaustiveDependencies: other copies or numbers are other pages to wait for
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
  }, [paged, copies, firstNumber])

  const zoomed: CSSProperties & Record<`--${string}`, string | number> = {
    ...typeStyle((paged ?? draft).options.largePrint),
    '--paper-zoom': zoom,
  }
  return (
    <div className="paper-copies" lang={questionnaire.language} ref={root}>
      <div className="paper-room" ref={room} style={typeStyle(largePrint)} aria-hidden="true">
        <MeasuringRoom draft={draft} />
      </div>
      <div className="paper-pages" style={zoomed}>
        {paged
          ? Array.from({ length: copies }, (_, index) => firstNumber + index).map((sheet) => (
              <Copy key={sheet} draft={paged} sheet={sheet} codeOf={codeOf} />
            ))
          : null}
      </div>
    </div>
  )
}
