import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import type { WorkbookModel } from '#shared/reports/workbookModel'
import { type WorkbookTexts, workbookTexts } from '#shared/reports/workbookTexts'
import { CancelledError } from './cancelledError'
import { chartXml } from './chartXml'
import { stylesXml } from './looks'
import { notesSheet } from './notesSheet'
import {
  appPropertiesXml,
  contentTypesXml,
  corePropertiesXml,
  drawingXml,
  type ListedSheet,
  relationsXml,
  rootRelations,
  workbookRelations,
  workbookXml,
} from './packageParts'
import { resultsSheet } from './resultsSheet'
import { scorecardFigures } from './scorecardFigures'
import { scorecardSheet } from './scorecardSheet'
import type { SheetDraft } from './sheetDraft'
import { footerText, sheetXml } from './sheetXml'
import { summarySheet } from './summarySheet'
import { surveyLayout, surveyRanges } from './surveyLayout'
import { surveyBlock, surveyPage, tableXml, type WriteControl, writeSurveySheet } from './surveySheet'
import { ZipWriter } from './zipWriter'

const surveyPosition = 4

/**
 * Writes the Excel workbook of a wave. The file appears whole or not at all: it is written beside `path` under
 * another name and renamed at the end. Throws `CancelledError` when `isCancelled` says so, and the error of Node
 * when the folder cannot be written or the disk is full; neither leaves a file.
 */
export async function writeWorkbook(
  model: WorkbookModel,
  path: string,
  control: WriteControl,
): Promise<void> {
  const unfinished = `${path}.${randomUUID().slice(0, 8)}.tmp`
  const handle = await open(unfinished, 'wx')
  try {
    try {
      await writeParts(new ZipWriter(handle, model.generatedAt), model, control)
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

async function writeParts(zip: ZipWriter, model: WorkbookModel, control: WriteControl): Promise<void> {
  if (control.isCancelled()) throw new CancelledError()
  const texts = workbookTexts[model.language]
  const layout = surveyLayout(model, texts)
  const footer = footerText(model.businessName, texts)
  await zip.add('_rels/.rels', rootRelations)
  await zip.add('docProps/core.xml', corePropertiesXml(model))
  await zip.add('docProps/app.xml', appPropertiesXml(model))
  const member = await zip.openMember(`xl/worksheets/sheet${surveyPosition}.xml`)
  const tally = await writeSurveySheet(member, model, layout, texts, footer, control)
  await member.close()
  const rows = tally.sheets.usable + tally.sheets.insufficient + tally.sheets.voided
  const ranges = surveyRanges(layout, rows)
  const context = { model, texts, tally, ranges, figures: scorecardFigures(model, tally) }
  const drafts = [summarySheet(context), scorecardSheet(context), resultsSheet(context), notesSheet(context)]
  await zip.add('xl/tables/table1.xml', tableXml(layout, texts, rows))
  await zip.add(
    `xl/worksheets/_rels/sheet${surveyPosition}.xml.rels`,
    relationsXml([['table', '../tables/table1.xml']]),
  )
  const charts = await writeDrafts(zip, drafts, texts, footer)
  const listed = drafts.map(listedSheet)
  const survey = { name: layout.name, page: surveyPage(model), printArea: surveyBlock(layout, rows) }
  const sheets = [...listed.slice(0, 3), survey, ...listed.slice(3)]
  await zip.add('xl/workbook.xml', workbookXml(sheets))
  await zip.add('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length))
  await zip.add('xl/styles.xml', stylesXml(texts))
  await zip.add('[Content_Types].xml', contentTypesXml(sheets.length, charts.drawings, charts.charts))
  await zip.finish()
  control.onProgress(rows, rows)
}

/** Writes the small sheets with their drawings and charts; the data sheet has the fourth number. */
async function writeDrafts(
  zip: ZipWriter,
  drafts: readonly SheetDraft[],
  texts: WorkbookTexts,
  footer: string,
) {
  let drawings = 0
  let charts = 0
  for (const [index, draft] of drafts.entries()) {
    const number = index + 1 < surveyPosition ? index + 1 : index + 2
    await zip.add(`xl/worksheets/sheet${number}.xml`, sheetXml(draft, texts, index === 0, footer))
    if (draft.charts.length === 0) continue
    drawings += 1
    const drawing = `drawing${drawings}.xml`
    const targets = draft.charts.map(
      (_, order) => ['chart', `../charts/chart${charts + order + 1}.xml`] as const,
    )
    await zip.add(
      `xl/worksheets/_rels/sheet${number}.xml.rels`,
      relationsXml([['drawing', `../drawings/${drawing}`]]),
    )
    await zip.add(`xl/drawings/${drawing}`, drawingXml(draft.charts))
    await zip.add(`xl/drawings/_rels/${drawing}.rels`, relationsXml(targets))
    for (const { chart } of draft.charts) {
      charts += 1
      await zip.add(`xl/charts/chart${charts}.xml`, chartXml(chart))
    }
  }
  return { drawings, charts }
}

function listedSheet({ name, page, lastRow, lastColumn }: SheetDraft): ListedSheet {
  return { name, page, printArea: { row: 1, column: 1, lastRow, lastColumn } }
}
