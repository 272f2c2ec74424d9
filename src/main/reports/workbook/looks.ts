import type { WorkbookTexts } from '#shared/reports/workbookTexts/es'
import { xmlText } from './cellText'

/** The one palette of the workbook, without the `#`. */
export const palette = {
  ink: '1F2937',
  muted: '6B7280',
  teal: '0F766E',
  paleTeal: 'E3F0EE',
  grey: 'A8A29E',
  paleGrey: 'F5F5F4',
  line: 'D6D3D1',
  amber: 'D97706',
  paleAmber: 'FDF0DC',
  white: 'FFFFFF',
} as const
type Colour = keyof typeof palette

interface Look {
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly colour?: Colour
  readonly fill?: Colour
  readonly line?: 'below' | 'above' | 'strongBelow'
  readonly format?: string
  readonly across?: 'left' | 'center' | 'right'
  readonly down?: 'top' | 'center'
  readonly wrap?: boolean
  /** Smaller letters where the text does not fit. */
  readonly shrink?: boolean
}

const header: Look = {
  bold: true,
  fill: 'paleTeal',
  line: 'strongBelow',
  across: 'center',
  down: 'center',
  wrap: true,
}
const total: Look = { bold: true, line: 'above', fill: 'paleGrey' }
const cell: Look = { line: 'below', down: 'center' }
const percent = ['{percent}', '{percent1}'] as const

const looks = {
  plain: {},
  // Those of long tables come first: their numbers are written a million times and more, and are short.
  dataHeader: { ...header, across: 'left', down: 'top' },
  dataNumber: { across: 'center' },
  dataText: {},
  dataCode: { across: 'center', colour: 'muted' },
  dataDate: { format: '{date}', across: 'center' },
  dataMoment: { format: '{date} hh:mm', across: 'center' },
  dataAmount: { format: '#,##0.00', across: 'right' },
  dataWrapped: { wrap: true },
  dataLong: { wrap: true, down: 'top' },
  title: { size: 20, bold: true },
  fittedTitle: { size: 16, bold: true, shrink: true, across: 'left' },
  business: { size: 11, bold: true, colour: 'teal' },
  subtitle: { size: 11, colour: 'muted' },
  heading: { size: 12, bold: true, colour: 'teal', line: 'strongBelow' },
  headingRight: { size: 12, bold: true, colour: 'teal', line: 'strongBelow', across: 'right' },
  header,
  headerLeft: { ...header, across: 'left' },
  setting: { colour: 'muted', across: 'right' },
  settingWhole: { bold: true, fill: 'paleGrey', across: 'center', format: '#,##0' },
  settingValue: { bold: true, fill: 'paleGrey', across: 'center' },
  link: { ...cell, colour: 'teal', underline: true },
  inputDate: { bold: true, fill: 'paleAmber', across: 'center', format: '{date}', line: 'strongBelow' },
  settingDecimal: { bold: true, fill: 'paleGrey', across: 'center', format: '0.00' },
  settingPercent: { bold: true, fill: 'paleGrey', across: 'center', format: percent[1] },
  input: { bold: true, fill: 'paleAmber', across: 'center', format: '0.00', line: 'strongBelow' },
  text: { ...cell, wrap: true },
  textTop: { wrap: true, down: 'top' },
  term: { bold: true, wrap: true, down: 'top' },
  strong: { ...cell, bold: true, wrap: true },
  muted: { ...cell, colour: 'muted' },
  centred: { ...cell, across: 'center' },
  whole: { ...cell, format: '#,##0' },
  wholeCentred: { ...cell, format: '#,##0', across: 'center' },
  decimal1: { ...cell, format: '0.0' },
  decimal2: { ...cell, format: '0.00' },
  change: { ...cell, format: '+0.0;\\-0.0;0.0' },
  change2: { ...cell, format: '+0.00;\\-0.00;0.00' },
  percent: { ...cell, format: percent[0] },
  percent1: { ...cell, format: percent[1] },
  void: { ...cell, fill: 'paleGrey' },
  totalText: total,
  totalCentred: { ...total, across: 'center' },
  totalWhole: { ...total, format: '#,##0' },
  total1: { ...total, format: '0.0' },
  totalPercent: { ...total, format: percent[1] },
  grade: { size: 40, bold: true, colour: 'teal', format: '0.0', across: 'left', down: 'center' },
  band: { size: 22, bold: true, across: 'left', down: 'center' },
  inputWhole: { bold: true, fill: 'paleAmber', across: 'center', format: '#,##0', line: 'strongBelow' },
  inputAmount: { bold: true, fill: 'paleAmber', across: 'center', format: '#,##0.00', line: 'strongBelow' },
  amount: { ...cell, format: '#,##0.00' },
  note: { size: 10, italic: true, colour: 'muted' },
  amberNote: { size: 10, italic: true, colour: 'amber' },
} as const satisfies Record<string, Look>

/** How a cell looks. */
export type LookName = keyof typeof looks

const lookList: readonly (readonly [string, Look])[] = Object.entries(looks)
const positions = new Map(lookList.map(([name], index) => [name, index]))

/** Number of the style of a cell. `quoted` is for text that Excel would otherwise take for a formula when edited. */
export function styleIndex(name: LookName, quoted = false): number {
  return (positions.get(name) ?? 0) * 2 + (quoted ? 1 : 0)
}

/** Looks of conditional formats, in the order of their numbers. */
export const conditionalLooks = ['good', 'bad', 'faint'] as const
export type ConditionalLook = (typeof conditionalLooks)[number]

const conditionalXml: Readonly<Record<ConditionalLook, string>> = {
  good: conditional('teal', 'paleTeal', '<b/>'),
  bad: conditional('amber', 'paleAmber', '<b/>'),
  faint: `<dxf><font><i/><color rgb="FF${palette.grey}"/></font></dxf>`,
}

function conditional(colour: Colour, fill: Colour, weight: string): string {
  const background = `<fill><patternFill patternType="solid"><bgColor rgb="FF${palette[fill]}"/></patternFill></fill>`
  return `<dxf><font>${weight}<color rgb="FF${palette[colour]}"/></font>${background}</dxf>`
}

/** The styles part of the workbook. */
export function stylesXml(texts: WorkbookTexts): string {
  const fonts = new Parts([fontXml({})])
  const fills = new Parts([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ])
  const borders = new Parts([borderXml(undefined)])
  const formats = new Parts([])
  const cells = lookList.flatMap(([, look]) => {
    const format = look.format === undefined ? 0 : 164 + formats.add(inLanguage(look.format, texts))
    const ids = `numFmtId="${format}" fontId="${fonts.add(fontXml(look))}" fillId="${fills.add(fillXml(look.fill))}" borderId="${borders.add(borderXml(look.line))}" xfId="0"`
    const flags = `${format ? ' applyNumberFormat="1"' : ''} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`
    const rest = `${ids}${flags}>${alignmentXml(look)}</xf>`
    return [`<xf ${rest}`, `<xf quotePrefix="1" ${rest}`]
  })
  const formatXml = formats.list.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${xmlText(code)}"/>`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    counted('numFmts', formatXml),
    counted('fonts', fonts.list),
    counted('fills', fills.list),
    counted('borders', borders.list),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    counted('cellXfs', cells),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    counted(
      'dxfs',
      conditionalLooks.map((name) => conditionalXml[name]),
    ),
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
    '</styleSheet>',
  ].join('')
}

/** Parts of a style, each kept once. */
class Parts {
  readonly list: string[]

  constructor(first: readonly string[]) {
    this.list = [...first]
  }

  add(part: string): number {
    const known = this.list.indexOf(part)
    return known >= 0 ? known : this.list.push(part) - 1
  }
}

function inLanguage(format: string, texts: WorkbookTexts): string {
  return format
    .replace('{date}', texts.dateFormat)
    .replace('{percent1}', `0.0${texts.percentSign}`)
    .replace('{percent}', `0${texts.percentSign}`)
}

function fontXml({ size = 11, bold, italic, underline, colour = 'ink' }: Look): string {
  const weight = `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${underline ? '<u/>' : ''}`
  return `<font>${weight}<sz val="${size}"/><color rgb="FF${palette[colour]}"/><name val="Calibri"/><family val="2"/></font>`
}

function fillXml(fill: Colour | undefined): string {
  if (!fill) return '<fill><patternFill patternType="none"/></fill>'
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${palette[fill]}"/><bgColor indexed="64"/></patternFill></fill>`
}

function borderXml(line: Look['line']): string {
  const below = { below: side('bottom', 'thin', 'line'), strongBelow: side('bottom', 'medium', 'teal') }
  const top = line === 'above' ? side('top', 'medium', 'teal') : '<top/>'
  const bottom = line === 'below' || line === 'strongBelow' ? below[line] : '<bottom/>'
  return `<border><left/><right/>${top}${bottom}<diagonal/></border>`
}

function side(name: string, style: string, colour: Colour): string {
  return `<${name} style="${style}"><color rgb="FF${palette[colour]}"/></${name}>`
}

function alignmentXml({ across, down, wrap, shrink }: Look): string {
  const parts = [
    across ? ` horizontal="${across}"` : '',
    ` vertical="${down ?? 'center'}"`,
    wrap ? ' wrapText="1"' : '',
    shrink ? ' shrinkToFit="1"' : '',
  ]
  return `<alignment${parts.join('')}/>`
}

function counted(name: string, parts: readonly string[]): string {
  return parts.length === 0 ? '' : `<${name} count="${parts.length}">${parts.join('')}</${name}>`
}
