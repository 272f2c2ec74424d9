import type { WorkbookTexts } from '#shared/reports/workbookTexts/es'
import type { Block } from './addresses'
import { chartXml } from './chartXml'
import { commentsXml, noteBoxesXml } from './noteParts'
import { drawingXml, type PartCounts, relationsXml } from './packageParts'
import type { CellContent, SheetDraft } from './sheetDraft'
import { sheetXml } from './sheetXml'
import { tablePartXml } from './tablePart'
import type { ZipWriter } from './zipWriter'

type Target = readonly [type: string, target: string]

/** Writes the parts of sheets and counts them. */
export class PartsWriter {
  readonly counts: PartCounts = { drawings: 0, charts: 0, tables: 0, noted: [] }

  constructor(
    private readonly zip: ZipWriter,
    private readonly texts: WorkbookTexts,
    private readonly footer: string,
  ) {}

  /** Writes a table and answers with what a sheet links to it by. */
  async table(name: string, block: Block, headers: readonly string[]): Promise<Target> {
    this.counts.tables += 1
    const file = `table${this.counts.tables}.xml`
    await this.zip.add(`xl/tables/${file}`, tablePartXml(this.counts.tables, name, block, headers))
    return ['table', `../tables/${file}`]
  }

  /** The links of a sheet; nothing where it has none. */
  async relations(number: number, targets: readonly Target[]): Promise<void> {
    if (targets.length === 0) return
    await this.zip.add(`xl/worksheets/_rels/sheet${number}.xml.rels`, relationsXml(targets))
  }

  /** A small sheet with all that belongs to it. */
  async sheet(draft: SheetDraft, number: number): Promise<void> {
    const targets: Target[] = []
    let closing = ''
    const link = (target: Target) => `r:id="rId${targets.push(target)}"`
    if (draft.charts.length > 0) closing += `<drawing ${link(await this.drawing(draft))}/>`
    if (draft.notes.length > 0) {
      closing += `<legacyDrawing ${link(['vmlDrawing', `../drawings/notes${number}.vml`])}/>`
      link(['comments', `../comments${number}.xml`])
      await this.zip.add(`xl/drawings/notes${number}.vml`, noteBoxesXml(draft.notes, number))
      await this.zip.add(`xl/comments${number}.xml`, commentsXml(draft.notes))
      this.counts.noted.push(number)
    }
    const tables: string[] = []
    for (const { name, block } of draft.tables) {
      tables.push(`<tablePart ${link(await this.table(name, block, headersOf(draft, block)))}/>`)
    }
    if (tables.length > 0) closing += `<tableParts count="${tables.length}">${tables.join('')}</tableParts>`
    const xml = sheetXml(draft, this.texts, number === 1, this.footer, closing)
    await this.zip.add(`xl/worksheets/sheet${number}.xml`, xml)
    await this.relations(number, targets)
  }

  private async drawing({ charts }: SheetDraft): Promise<Target> {
    this.counts.drawings += 1
    const file = `drawing${this.counts.drawings}.xml`
    const targets: Target[] = []
    for (const { chart } of charts) {
      this.counts.charts += 1
      await this.zip.add(`xl/charts/chart${this.counts.charts}.xml`, chartXml(chart))
      targets.push(['chart', `../charts/chart${this.counts.charts}.xml`])
    }
    await this.zip.add(`xl/drawings/${file}`, drawingXml(charts))
    await this.zip.add(`xl/drawings/_rels/${file}.rels`, relationsXml(targets))
    return ['drawing', `../drawings/${file}`]
  }
}

function headersOf(draft: SheetDraft, { row, column, lastColumn }: Block): string[] {
  return Array.from({ length: lastColumn - column + 1 }, (_, index) =>
    textOf(draft.rows.get(row)?.get(column + index)?.content ?? null),
  )
}

function textOf(content: CellContent): string {
  return content !== null && typeof content === 'object' ? String(content.result) : String(content)
}
