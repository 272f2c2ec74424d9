import { inLanguage } from '#shared/i18n/languages'
import { templateTexts } from '#shared/responses/templateTexts'
import { choicesOf, type Question } from '#shared/surveys/question'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { markerSheet } from '../../importing/workbook'
import { cellAddress, columnName } from '../../reports/workbook/addresses'
import { inlineString, xmlText } from '../../reports/workbook/cellText'
import { uniqueHeaders } from '../../reports/workbook/sheetNames'

export interface TemplateOrder {
  readonly surveyId: number
  /** The wave whose sheets are typed elsewhere; null for one that will be new. */
  readonly waveId: number | null
  readonly questionnaire: Questionnaire
  /** Sheet numbers that wait to be typed, one a row. */
  readonly numbers: readonly number[]
}

interface Column {
  /** What the column is, in the words of the mapping. */
  readonly target: string
  readonly name: string
  readonly width: number
  /** Attributes and formulas of the check that Excel makes; null for none. */
  readonly check: string | null
  /** Shown beside the cell; Excel takes 255 characters. */
  readonly note: string
}

const longestNote = 250
const longestList = 250

/** The parts of the Excel file that colleagues fill in: name and content of each. */
export function templateParts(order: TemplateOrder): readonly (readonly [name: string, xml: string])[] {
  const columns = columnsOf(order.questionnaire)
  const texts = templateTexts[order.questionnaire.language]
  return [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(texts.sheet)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['worksheet', 'worksheets/sheet2.xml'],
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles],
    ['xl/worksheets/sheet1.xml', sheetXml(columns, order.numbers)],
    ['xl/worksheets/sheet2.xml', markerXml(order, columns)],
  ]
}

function columnsOf({ language, questions }: Questionnaire): readonly Column[] {
  const texts = templateTexts[language]
  const dates = 'type="date" operator="greaterThan"><formula1>1</formula1>'
  const numbers = 'type="whole" operator="between"><formula1>1</formula1><formula2>9999999</formula2>'
  const header: readonly Column[] = [
    { target: 'sheetNumber', name: texts.sheetNumber, width: 9, check: numbers, note: '' },
    { target: 'date', name: texts.date, width: 12, check: dates, note: '' },
    { target: 'place', name: texts.place, width: 14, check: null, note: '' },
    { target: 'channel', name: texts.channel, width: 14, check: null, note: '' },
    { target: 'shift', name: texts.shift, width: 14, check: null, note: '' },
  ]
  const asked = questions.map((question, index): Column => {
    const text = inLanguage(question.text, language)
    return {
      target: `question:${question.key}`,
      name: `${index + 1}. ${text}`,
      width: question.type === 'TXT' ? 40 : 16,
      check: question.type === 'DATE' ? dates : checkOf(question),
      note: noteOf(question, language),
    }
  })
  const columns = [...header, ...asked]
  const names = uniqueHeaders(
    columns.map(({ name }) => name),
    255,
  )
  return columns.map((column, index) => ({ ...column, name: names[index] ?? column.name }))
}

function checkOf(question: Question): string | null {
  const { type, range, naAllowed } = question
  if (type === 'NUM') {
    const { min = null, max = null } = range ?? {}
    if (naAllowed || (min === null && max === null)) return null
    const low = min ?? -1e15
    return `type="decimal" operator="between"><formula1>${low}</formula1><formula2>${max ?? 1e15}</formula2>`
  }
  const values = choicesOf(question).map(({ value }) => String(value))
  if (values.length === 0 || type === 'MC' || question.hasOther) return null
  const list = [...values, ...(naAllowed ? ['NA'] : [])].join(',')
  return list.length > longestList ? null : `type="list"><formula1>"${list}"</formula1>`
}

function noteOf(question: Question, language: Questionnaire['language']): string {
  const texts = templateTexts[language]
  const labels = choicesOf(question).flatMap(({ value, label }) => {
    const words = inLanguage(label, language)
    return words === '' ? [] : [`${value} = ${words}`]
  })
  const several = question.type === 'MC' ? [texts.several] : []
  const codes = question.naAllowed ? [texts.notApplicable] : []
  return [...several, ...labels, ...codes].join('\n').slice(0, longestNote)
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function sheetXml(columns: readonly Column[], numbers: readonly number[]): string {
  const widths = columns.map(
    ({ width, target }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${target === 'date' ? 2 : 0}" customWidth="1"/>`,
  )
  const header = columns.map(
    ({ name }, index) => `<c r="${cellAddress(1, index + 1)}" s="1" t="inlineStr">${inlineString(name)}</c>`,
  )
  const rows = numbers.map(
    (number, index) => `<row r="${index + 2}"><c r="A${index + 2}"><v>${number}</v></c></row>`,
  )
  const lastRow = Math.max(numbers.length + 1, 500)
  const checks = columns.flatMap(({ check, note }, index) => {
    if (check === null && note === '') return []
    const column = columnName(index + 1)
    const prompt = note === '' ? '' : ` showInputMessage="1" prompt="${attributeText(note)}"`
    const opening = `<dataValidation sqref="${column}2:${column}${lastRow}" allowBlank="1"${prompt}`
    const rest = check === null ? '>' : ` showErrorMessage="1" ${check}`
    return [`${opening}${rest}</dataValidation>`]
  })
  const validations =
    checks.length === 0
      ? ''
      : `<dataValidations count="${checks.length}">${checks.join('')}</dataValidations>`
  return `${declaration}<worksheet ${main}><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1" ht="60" customHeight="1">${header.join('')}</row>${rows.join('')}</sheetData>${validations}</worksheet>`
}

function attributeText(text: string): string {
  return xmlText(text).replaceAll('\n', '&#10;')
}

/** What the app reads again: whose sheets these are, and what each column is. */
function markerXml({ surveyId, waveId }: TemplateOrder, columns: readonly Column[]): string {
  const lines = [
    ['survey', String(surveyId)],
    ['wave', String(waveId ?? '')],
    ...columns.map(({ target }) => ['column', target]),
  ]
  const rows = lines.map((cells, index) => {
    const texts = cells.map((text, column) => {
      const address = cellAddress(index + 1, column + 1)
      return `<c r="${address}" t="inlineStr">${inlineString(text)}</c>`
    })
    return `<row r="${index + 1}">${texts.join('')}</row>`
  })
  return `${declaration}<worksheet ${main}><sheetData>${rows.join('')}</sheetData></worksheet>`
}

function workbookXml(sheet: string): string {
  return `${declaration}<workbook ${main} xmlns:r="${office}"><sheets><sheet name="${xmlText(sheet)}" sheetId="1" r:id="rId1"/><sheet name="${markerSheet}" sheetId="2" state="veryHidden" r:id="rId2"/></sheets></workbook>`
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const parts = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts.join('')}</Relationships>`
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`

/** 0 plain, 1 the header, 2 a day. */
const styles = `${declaration}<styleSheet ${main}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf fontId="1" applyFont="1" applyAlignment="1" xfId="0"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="14" applyNumberFormat="1" xfId="0"/></cellXfs></styleSheet>`
