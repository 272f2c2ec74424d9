import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import type { WorkbookModel } from '#shared/reports/workbookModel'
import { type WorkbookTexts, workbookTexts } from '#shared/reports/workbookTexts'
import { CancelledError } from './cancelledError'
import { stylesXml } from './looks'
import { notesSheet } from './notesSheet'
import {
  appPropertiesXml,
  contentTypesXml,
  corePropertiesXml,
  type ListedSheet,
  rootRelations,
  workbookRelations,
  workbookXml,
} from './packageParts'
import { PartsWriter } from './partsWriter'
import { resultsSheet } from './resultsSheet'
import { scorecardFigures } from './scorecardFigures'
import { scorecardSheet } from './scorecardSheet'
import type { SheetContext } from './sheetContext'
import type { SheetDraft } from './sheetDraft'
import type { ReadySheet } from './sheetKind'
import { footerText } from './sheetXml'
import { summarySheet } from './summarySheet'
import { type SurveyLayout, surveyLayout, surveyRanges } from './surveyLayout'
import { surveyBlock, surveyPage, type WriteControl, writeSurveySheet } from './surveySheet'
import { ZipWriter } from './zipWriter'

/**
 * Writes the Excel workbook of a wave with `more` sheets after its answers. The file appears whole or not at all: it
 * is written beside `path` under another name and renamed at the end. Throws `CancelledError` when `isCancelled` says
 * so, and the error of Node when the folder cannot be written or the disk is full; neither leaves a file.
 */
export async function writeWorkbook(
  model: WorkbookModel,
  path: string,
  control: WriteControl,
  more: readonly ReadySheet[] = [],
): Promise<void> {
  const unfinished = `${path}.${randomUUID().slice(0, 8)}.tmp`
  const handle = await open(unfinished, 'wx')
  try {
    try {
      await writeParts(new ZipWriter(handle, model.generatedAt), model, control, more)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (control.isCancelled()) throw new CancelledError()
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function writeParts(
  zip: ZipWriter,
  model: WorkbookModel,
  control: WriteControl,
  more: readonly ReadySheet[],
): Promise<void> {
  if (control.isCancelled()) throw new CancelledError()
  const texts = workbookTexts[model.language]
  const layout = surveyLayout(
    model,
    texts,
    more.map(({ name }) => name),
  )
  const footer = footerText(model.businessName, texts)
  const parts = new PartsWriter(zip, texts, footer)
  await zip.add('_rels/.rels', rootRelations)
  await zip.add('docProps/core.xml', corePropertiesXml(model))
  await zip.add('docProps/app.xml', appPropertiesXml(model))
  const before = model.scorecard ? [summarySheet, scorecardSheet, resultsSheet] : [summarySheet, resultsSheet]
  const position = before.length + 1
  const member = await zip.openMember(`xl/worksheets/sheet${position}.xml`)
  const tally = await writeSurveySheet(member, model, layout, texts, footer, control)
  await member.close()
  const rows = tally.sheets.usable + tally.sheets.insufficient + tally.sheets.voided
  const ranges = surveyRanges(layout, rows)
  const context: SheetContext = { model, texts, tally, ranges, figures: scorecardFigures(model, tally), more }
  const survey = await writeSurveyParts(parts, layout, texts, model, rows, position)
  const first = before.map((sheet) => sheet(context))
  const last = [...more.map((sheet) => sheet.write(context)), notesSheet(context)]
  for (const [index, draft] of first.entries()) await parts.sheet(draft, index + 1)
  for (const [index, draft] of last.entries()) {
    if (control.isCancelled()) throw new CancelledError()
    await parts.sheet(draft, position + index + 1)
  }
  const sheets = [...first.map(listedSheet), survey, ...last.map(listedSheet)]
  await zip.add('xl/workbook.xml', workbookXml(sheets))
  await zip.add('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length))
  await zip.add('xl/styles.xml', stylesXml(texts))
  await zip.add('[Content_Types].xml', contentTypesXml(sheets.length, parts.counts))
  await zip.finish()
  control.onProgress(rows, rows)
}

/** The table over the answers, once it is known how many rows were written. */
async function writeSurveyParts(
  parts: PartsWriter,
  layout: SurveyLayout,
  texts: WorkbookTexts,
  model: WorkbookModel,
  rows: number,
  position: number,
): Promise<ListedSheet> {
  const block = surveyBlock(layout, rows)
  await parts.relations(position, [await parts.table(texts.table, block, layout.headers)])
  return { name: layout.name, page: surveyPage(model), printArea: block, names: [] }
}

function listedSheet({ name, page, lastRow, lastColumn, names }: SheetDraft): ListedSheet {
  return { name, page, printArea: { row: 1, column: 1, lastRow, lastColumn }, names }
}
