import { type Block, bodyPlace, columnsOf, heightOf, paginate, sheetMm } from '#shared/surveys/paper'
import { extraLines } from './Handwriting'
import type { Item } from './items'
import type { Draft, PagedDraft, Placed } from './PaperPage'

/** Heights in millimetres of what was drawn out of sight. */
export interface Heights {
  readonly header: number
  readonly lead: number
  readonly items: ReadonlyMap<string, number>
  /** Headings of the matrices, by group. */
  readonly heads: ReadonlyMap<string, number>
}

const belowHeaderMm = 3.5

/** Reads the heights of the elements marked with `data-measure`. A ruler among them says what 100 mm are. */
export function readHeights(room: HTMLElement): Heights {
  const all = [...room.querySelectorAll<HTMLElement>('[data-measure]')]
  const px = new Map(
    all.map((element) => [
      element.getAttribute('data-measure') ?? '',
      element.getBoundingClientRect().height,
    ]),
  )
  const mm = (px.get('ruler') ?? 0) / 100 || 96 / 25.4
  const starting = (prefix: string): ReadonlyMap<string, number> =>
    new Map(
      [...px].flatMap(([name, height]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), height / mm]] : [],
      ),
    )
  return {
    header: (px.get('header') ?? 0) / mm,
    lead: (px.get('lead') ?? 0) / mm,
    items: starting('item:'),
    heads: starting('head:'),
  }
}

function staysWithNext(item: Item): boolean {
  if (item.kind === 'section') return true
  if (item.kind === 'share') return !item.isLast
  return (item.kind === 'row' || item.kind === 'pair') && item.keepWithNext
}

function blockOf(item: Item, next: Item | undefined, heights: Heights): Block {
  const keepWithNext = next?.kind === 'closing' || staysWithNext(item)
  const block = { id: item.id, heightMm: heights.items.get(item.id) ?? 0, keepWithNext }
  if (item.kind !== 'row' && item.kind !== 'pair') return block
  const { group } = item
  return { ...block, group, headMm: heights.heads.get(group) ?? 0 }
}

/** Cuts a copy into pages, shrinks what is higher than a column and gives spare room to a last text answer. */
export function cutIntoPages(draft: Draft, heights: Heights): PagedDraft {
  const body = bodyPlace(draft.options.size)
  const { count } = columnsOf(draft.options)
  const leadTopMm = Math.max(body.y, sheetMm.edge + heights.header + belowHeaderMm)
  const firstTopMm = leadTopMm + heights.lead
  const bottom = body.y + body.height
  const frame = { firstPageMm: Math.max(0, bottom - firstTopMm), otherPagesMm: body.height, columns: count }
  const blocks = new Map(
    draft.items.map((item, index) => [item.id, blockOf(item, draft.items[index + 1], heights)]),
  )
  const items = new Map(draft.items.map((item) => [item.id, item]))
  const last = draft.items.filter((item) => item.kind !== 'closing').at(-1)
  const spacious = last?.kind === 'question' && last.question.type === 'TXT' ? last : null
  const pages = paginate([...blocks.values()], frame).map((columns, page) => {
    const roomMm = page === 0 ? frame.firstPageMm : frame.otherPagesMm
    return columns.map((ids) => {
      const used = heightOf(ids.flatMap((id) => blocks.get(id) ?? []))
      return ids.flatMap((id): Placed[] => {
        const item = items.get(id)
        if (!item) return []
        const hasMoreLines = item === spacious && roomMm - used >= extraLines.heightMm
        return [{ item, hasMoreLines, shrink: used > roomMm + 0.1 ? roomMm / used : 1 }]
      })
    })
  })
  return { ...draft, pages, firstTopMm, leadTopMm }
}
