import { Fragment } from 'react'
import { bodyPlace, columnsOf, hasHead, type PaperOptions, pageSizeMm, sheetMm } from '#shared/surveys/paper'
import { paperTexts } from '#shared/surveys/paperTexts'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { extraLines } from './Handwriting'
import { ColumnLine } from './Ink'
import type { Item } from './items'
import { Marks } from './Marks'
import { PairHead, PairRow, Section, Share } from './PaperGroups'
import {
  headerPlace,
  PaperHeader,
  type PaperHeaderFacts,
  PaperLead,
  PaperRunningHead,
  PaperStamp,
} from './PaperHeader'
import { MatrixHead, MatrixRow } from './PaperMatrix'
import { PaperQuestion } from './PaperQuestion'
import type { SideCode } from './SpacedText'

/** What one copy is made of, before it is cut into pages. */
export interface Draft {
  readonly questionnaire: Questionnaire
  readonly header: PaperHeaderFacts
  readonly options: Pick<PaperOptions, 'size' | 'columns' | 'largePrint'>
  readonly items: readonly Item[]
}

/** A thing in a column. */
export interface Placed {
  readonly item: Item
  /** Below 1 where it is higher than a whole column and must shrink. */
  readonly shrink: number
  readonly hasMoreLines: boolean
}

/** A copy cut into pages: the things of each column of each page. */
export interface PagedDraft extends Draft {
  readonly pages: readonly (readonly (readonly Placed[])[])[]
  /** Top of the questions on the first page. */
  readonly firstTopMm: number
  readonly leadTopMm: number
}

interface ItemViewProps {
  readonly item: Item
  readonly draft: Draft
  readonly hasMoreLines?: boolean
}

/** One thing of a column, without the heading of its group. */
export function ItemView({ item, draft, hasMoreLines = false }: ItemViewProps) {
  const { language } = draft.questionnaire
  if (item.kind === 'closing') return <p className="paper-closing">{item.text}</p>
  if (item.kind === 'section') return <Section item={item} />
  if (item.kind === 'row') return <MatrixRow item={item} language={language} />
  if (item.kind === 'pair') return <PairRow item={item} language={language} />
  if (item.kind === 'share') return <Share item={item} language={language} />
  const moreLines = hasMoreLines ? extraLines.count : 0
  const columnMm = columnsOf(draft.options).widthMm
  return <PaperQuestion item={item} language={language} columnMm={columnMm} moreLines={moreLines} />
}

function groupOf(item: Item | undefined): { readonly group?: string } {
  return item?.kind === 'row' || item?.kind === 'pair' ? { group: item.group } : {}
}

/** The labels above the first of a group. */
export function HeadView({ item, draft }: Pick<ItemViewProps, 'item' | 'draft'>) {
  const { language } = draft.questionnaire
  if (item.kind === 'row') return <MatrixHead matrix={item.matrix} language={language} />
  return item.kind === 'pair' ? <PairHead pair={item.pair} language={language} /> : null
}

function Column({ placed, draft }: { readonly placed: readonly Placed[]; readonly draft: Draft }) {
  return (
    <div className="paper-column">
      {placed.map(({ item, shrink, hasMoreLines }, index) => (
        <Fragment key={item.id}>
          {hasHead(groupOf(item), groupOf(placed[index - 1]?.item)) ? (
            <HeadView item={item} draft={draft} />
          ) : null}
          <div style={shrink < 1 ? { zoom: shrink } : undefined}>
            <ItemView item={item} draft={draft} hasMoreLines={hasMoreLines} />
          </div>
        </Fragment>
      ))}
    </div>
  )
}

interface PaperPageProps {
  readonly draft: PagedDraft
  /** From 1. */
  readonly page: number
  /** Null where each copy gets its own number later. */
  readonly sheet: number | null
  readonly code: SideCode
}

/** One side of paper, at its exact size. */
export function PaperPage({ draft, page, sheet, code }: PaperPageProps) {
  const { questionnaire, header, options, pages } = draft
  const { size } = options
  const paper = pageSizeMm(size)
  const body = bodyPlace(size)
  const top = page === 1 ? draft.firstTopMm : body.y
  const head = headerPlace(size)
  const texts = paperTexts[questionnaire.language]
  const { gapMm, widthMm } = columnsOf(options)
  const columns = (pages[page - 1] ?? []).map((placed, index) => ({ place: index + 1, placed }))
  const left = `${body.x}mm`
  const width = `${body.width}mm`
  const footer = { left: `${head.x}mm`, width: `${paper.width - 2 * head.x}mm` }
  return (
    <section className="paper-page" style={{ width: `${paper.width}mm`, height: `${paper.height}mm` }}>
      <Marks size={size} code={code} />
      <div
        className="paper-place"
        style={{ left: `${head.x}mm`, top: `${sheetMm.edge}mm`, width: `${head.width}mm` }}
      >
        {page === 1 ? (
          <PaperHeader questionnaire={questionnaire} header={header} size={size} />
        ) : (
          <PaperRunningHead questionnaire={questionnaire} header={header} />
        )}
      </div>
      <PaperStamp questionnaire={questionnaire} header={header} size={size} sheet={sheet} code={code} />
      {page === 1 ? (
        <div className="paper-place" style={{ left, width, top: `${draft.leadTopMm}mm` }}>
          <PaperLead questionnaire={questionnaire} header={header} size={size} />
        </div>
      ) : null}
      <div
        className="paper-place paper-columns"
        style={{
          left,
          width,
          top: `${top}mm`,
          columnGap: `${gapMm}mm`,
          gridTemplateColumns: `repeat(${columns.length}, ${widthMm}mm)`,
        }}
      >
        {columns.map(({ place, placed }) => (
          <div className="paper-column-frame" key={place}>
            {place > 1 ? <ColumnLine /> : null}
            <Column placed={placed} draft={draft} />
          </div>
        ))}
      </div>
      <div className="paper-place paper-footer" style={footer}>
        <span>{[header.waveLabel, header.businessName].filter(Boolean).join(' · ')}</span>
        <span className="paper-footer-middle">{texts.page(page, pages.length)}</span>
      </div>
    </section>
  )
}
