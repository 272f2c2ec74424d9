import { type CSSProperties, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePageRule } from '../../paper/usePageRule'
import './casePapers.css'

/** Millimetres. */
export interface PaperSize {
  readonly width: number
  readonly height: number
}
const A4: PaperSize = { width: 210, height: 297 }
/** Margins of the page, room for its foot, and the gap between two pages of text laid side by side. */
const room = { margin: 16, foot: 10, gap: 20 }

interface PagedPaperProps {
  readonly children: ReactNode
  /** Said at the foot of every page. */
  readonly foot: ReactNode
  readonly zoom?: number
  readonly size?: PaperSize
  /** Where these pages stand in a document of several parts; else they are numbered by themselves. */
  readonly part?: { readonly before: number; readonly pages: number }
  readonly onReady?: (pages: number) => void
}

/**
 * Text cut into pages, for the preview and for the printer alike. The browser sets it in columns of the height of
 * a page; every page is a window on its column.
 */
export function PagedPaper(props: PagedPaperProps) {
  const { children, foot, zoom = 1, size = A4, part, onReady } = props
  const { t } = useTranslation()
  const first = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState(1)
  const tellReady = useEffectEvent((count: number) => onReady?.(count))
  usePageRule(size)
  const text = {
    width: size.width - 2 * room.margin,
    height: size.height - 2 * room.margin - room.foot,
  }

  // After each change of the text, and again when letters and pictures are there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is another length
  useEffect(() => {
    let isCurrent = true
    const measure = () => {
      if (!isCurrent || !first.current) return
      const count = pagesOf(first.current, text.width)
      setPages(count)
      tellReady(count)
    }
    void settled(first.current).then(measure)
    return () => {
      isCurrent = false
    }
  }, [children, size])

  const before = part?.before ?? 0
  const all = part?.pages ?? pages
  const zoomed: CSSProperties & Record<`--${string}`, number> = { '--paper-zoom': zoom }
  return (
    <div className="case-paper" style={zoomed}>
      {Array.from({ length: pages }, (_, index) => index + 1).map((page) => (
        <section
          key={page}
          className="case-paper-page"
          style={{ width: mm(size.width), height: mm(size.height) }}
          // The text is the same on every page: it is read out once.
          aria-hidden={page > 1}
        >
          <div
            className="case-paper-window"
            style={{ inset: mm(room.margin), width: mm(text.width), height: mm(text.height) }}
          >
            <div
              className="case-paper-text"
              ref={page === 1 ? first : null}
              style={{
                columnWidth: mm(text.width),
                columnGap: mm(room.gap),
                width: mm(text.width),
                height: mm(text.height),
                left: mm(-(page - 1) * (text.width + room.gap)),
              }}
            >
              {children}
            </div>
          </div>
          <footer className="case-paper-foot" style={{ insetInline: mm(room.margin) }}>
            <span>{foot}</span>
            {all > 1 && <span>{t('casePaperWords.page', { page: before + page, pages: all })}</span>}
          </footer>
        </section>
      ))}
    </div>
  )
}

const mm = (value: number) => `${value}mm`

/** How many columns the text fills. Without a layout, as in tests, one. */
function pagesOf(element: HTMLElement, width: number): number {
  if (element.clientWidth === 0) return 1
  const reach = (element.scrollWidth / element.clientWidth) * width
  return Math.max(1, Math.round((reach + room.gap) / (width + room.gap)))
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
