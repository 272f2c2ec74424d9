import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { PagedPaper, type PaperSize } from './PagedPaper'

interface PagedPapersProps {
  /** Each begins on a page of its own. */
  readonly parts: readonly ReactNode[]
  readonly foot: ReactNode
  readonly zoom?: number
  readonly size?: PaperSize
  /** The pages are numbered through all the parts. */
  readonly isOneDocument?: boolean
  /** Told once all of them are laid out, with the pages that they take. */
  readonly onReady?: (pages: number) => void
}

/** Several papers, one after another. */
export function PagedPapers(props: PagedPapersProps) {
  const { parts, foot, zoom = 1, size, isOneDocument = false, onReady } = props
  const [counts, setCounts] = useState<ReadonlyMap<number, number>>(new Map())
  const tellReady = useEffectEvent((pages: number) => onReady?.(pages))
  const known = parts.map((_, index) => counts.get(index))
  const isLaidOut = known.every((count) => count !== undefined)
  const pages = sumOf(known)
  useEffect(() => {
    if (isLaidOut) tellReady(pages)
  }, [isLaidOut, pages])
  return parts.map((part, index) => (
    <PagedPaper
      // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells one copy from another
      key={index}
      foot={foot}
      zoom={zoom}
      {...(size && { size })}
      {...(isOneDocument && { part: { before: sumOf(known.slice(0, index)), pages } })}
      onReady={(count) =>
        setCounts((before) => (before.get(index) === count ? before : new Map(before).set(index, count)))
      }
    >
      {part}
    </PagedPaper>
  ))
}

function sumOf(counts: readonly (number | undefined)[]): number {
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
}
