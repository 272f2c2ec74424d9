import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import type { WorkbookModel } from '#shared/reports/workbookModel'
import { workbookTexts } from '#shared/reports/workbookTexts'
import type { WorkbookTexts } from '#shared/reports/workbookTexts/es'
import { CancelledError } from './cancelledError'
import { type LongTarget, writeLongSheet } from './longSheet'
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
import { countSheets, surveyBlock, surveyPage, type WriteControl, writeSurveySheet } from './surveySheet'
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
  const before = [
    summarySheet,
    ...(model.scorecard?.attributes.length ? [scorecardSheet] : []),
    ...(model.isOfPeriod ? [] : [resultsSheet]),
  ]
  const position = before.length + 1
  const longRows = more.reduce((sum, sheet) => sum + ('count' in sheet ? sheet.count : 0), 0)
  const surveyControl: WriteControl = {
    ...control,
    onProgress: (done, total) => control.onProgress(done, total + longRows),
  }
  const survey = { layout, position, footer, control: surveyControl }
  const { tally, listed } = hasNoAnswers(model)
    ? { tally: await countSheets(model, control), listed: [] }
    : await writeSurvey(zip, parts, model, texts, survey)
  const answers = tally.sheets.usable + tally.sheets.insufficient + tally.sheets.voided
  const ranges = hasNoAnswers(model) ? null : surveyRanges(layout, answers)
  const context: SheetContext = { model, texts, tally, ranges, figures: scorecardFigures(model, tally), more }
  const firstMore = before.length + listed.length + 1
  const long = await writeLong(context, more, {
    zip,
    parts,
    number: firstMore,
    texts,
    footer,
    control: {
      ...control,
      onProgress: (done) => control.onProgress(answers + done, answers + longRows),
    },
  })
  const first = before.map((sheet) => sheet(context))
  for (const [index, draft] of first.entries()) await parts.sheet(draft, index + 1)
  const last: ListedSheet[] = []
  for (const [index, sheet] of [...more, { write: notesSheet }].entries()) {
    if (control.isCancelled()) throw new CancelledError()
    const written = long.get(index)
    if (written) last.push(written)
    else if ('write' in sheet) {
      const draft = sheet.write(context)
      await parts.sheet(draft, firstMore + index)
      last.push(listedSheet(draft))
    }
  }
  const sheets = [...first.map(listedSheet), ...listed, ...last]
  await zip.add('xl/workbook.xml', workbookXml(sheets))
  await zip.add('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length))
  await zip.add('xl/styles.xml', stylesXml(texts))
  await zip.add('[Content_Types].xml', contentTypesXml(sheets.length, parts.counts))
  await zip.finish()
  control.onProgress(answers + longRows, answers + longRows)
}

/** Nothing that somebody answered is listed: they work here, or nothing was asked. */
function hasNoAnswers({ isPrivate, isOfPeriod }: WorkbookModel): boolean {
  return isPrivate === true || isOfPeriod === true
}

/**
 * The long sheets, by where they stand among the others. They are written before these: what formulas over them give
 * is counted meanwhile.
 */
async function writeLong(
  context: SheetContext,
  more: readonly ReadySheet[],
  target: LongTarget,
): Promise<ReadonlyMap<number, ListedSheet>> {
  const written = new Map<number, ListedSheet>()
  let done = 0
  for (const [index, sheet] of more.entries()) {
    if (!('writeLong' in sheet)) continue
    const before = done
    const control: WriteControl = {
      ...target.control,
      onProgress: (rows) => target.control.onProgress(before + rows, before + rows),
    }
    const into = { ...target, number: target.number + index, control }
    written.set(index, await writeLongSheet(sheet.writeLong(context), into))
    done += sheet.count
  }
  return written
}

interface Survey {
  readonly layout: SurveyLayout
  /** Number of its sheet. */
  readonly position: number
  readonly footer: string
  readonly control: WriteControl
}

/** The answers, one row a sheet, and the table over them. */
async function writeSurvey(
  zip: ZipWriter,
  parts: PartsWriter,
  model: WorkbookModel,
  texts: WorkbookTexts,
  { layout, position, footer, control }: Survey,
) {
  const member = await zip.openMember(`xl/worksheets/sheet${position}.xml`)
  const tally = await writeSurveySheet(member, model, layout, texts, footer, control)
  await member.close()
  const block = surveyBlock(layout, tally.sheets.usable + tally.sheets.insufficient + tally.sheets.voided)
  await parts.relations(position, [await parts.table(texts.table, block, layout.headers)])
  const listed: ListedSheet = { name: layout.name, page: surveyPage(model), printArea: block, names: [] }
  return { tally, listed: [listed] }
}

function listedSheet({ name, page, lastRow, lastColumn, names }: SheetDraft): ListedSheet {
  return {
    name,
    page,
    printArea: { row: 1, column: 1, lastRow, lastColumn: page.printTo ?? lastColumn },
    names,
  }
}
