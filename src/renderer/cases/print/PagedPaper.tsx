import { type CSSProperties, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import './casePapers.css'

/** A4, the text inside its margins, and the gap between two pages of text laid side by side: millimetres. */
const paper = { width: 210, height: 297, margin: 16, foot: 10, gap: 20 }
const text = {
  width: paper.width - 2 * paper.margin,
  height: paper.height - 2 * paper.margin - paper.foot,
}

interface PagedPaperProps {
  readonly children: ReactNode
  /** Said at the foot of every page. */
  readonly foot: ReactNode
  readonly zoom?: number
  readonly onReady?: (pages: number) => void
}

/**
 * Text cut into A4 pages, for the preview and for the printer alike. The browser sets it in columns of the height of
 * a page; every page is a window on its column.
 */
export function PagedPaper({ children, foot, zoom = 1, onReady }: PagedPaperProps) {
  const { t } = useTranslation()
  const first = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState(1)
  const tellReady = useEffectEvent((count: number) => onReady?.(count))
  usePageRule()

  // After each change of the text, and again when letters and pictures are there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is another length
  useEffect(() => {
    let isCurrent = true
    const measure = () => {
      if (!isCurrent || !first.current) return
      const count = pagesOf(first.current)
      setPages(count)
      tellReady(count)
    }
    void settled(first.current).then(measure)
    return () => {
      isCurrent = false
    }
  }, [children])

  const zoomed: CSSProperties & Record<`--${string}`, number> = { '--paper-zoom': zoom }
  return (
    <div className="case-paper" style={zoomed}>
      {Array.from({ length: pages }, (_, index) => index + 1).map((page) => (
        <section
          key={page}
          className="case-paper-page"
          style={{ width: mm(paper.width), height: mm(paper.height) }}
          // The text is the same on every page: it is read out once.
          aria-hidden={page > 1}
        >
          <div
            className="case-paper-window"
            style={{ inset: mm(paper.margin), width: mm(text.width), height: mm(text.height) }}
          >
            <div
              className="case-paper-text"
              ref={page === 1 ? first : null}
              style={{
                columnWidth: mm(text.width),
                columnGap: mm(paper.gap),
                width: mm(text.width),
                height: mm(text.height),
                left: mm(-(page - 1) * (text.width + paper.gap)),
              }}
            >
              {children}
            </div>
          </div>
          <footer className="case-paper-foot" style={{ insetInline: mm(paper.margin) }}>
            <span>{foot}</span>
            {pages > 1 && <span>{t('casePaperWords.page', { page, pages })}</span>}
          </footer>
        </section>
      ))}
    </div>
  )
}

const mm = (value: number) => `${value}mm`

/** How many columns the text fills. Without a layout, as in tests, one. */
function pagesOf(element: HTMLElement): number {
  if (element.clientWidth === 0) return 1
  const reach = (element.scrollWidth / element.clientWidth) * text.width
  return Math.max(1, Math.round((reach + paper.gap) / (text.width + paper.gap)))
}

/** Fonts and pictures are there. Waits for no animation frame: a hidden window may never get one. */
async function settled(element: HTMLElement | null): Promise<void> {
  const pictures = [...(element?.querySelectorAll('img') ?? [])].map((image) =>
    image.decode().catch(() => null),
  )
  const patience = new Promise((resolve) => setTimeout(resolve, patienceMs))
  await Promise.race([Promise.all([document.fonts?.ready, ...pictures]), patience])
}
const patienceMs = 5000

/** Size of the printed pages while they are shown. The content policy allows no style element. */
function usePageRule(): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@page { size: ${paper.width}mm ${paper.height}mm; margin: 0 }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [])
}
