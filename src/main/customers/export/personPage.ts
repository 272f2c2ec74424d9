import type { ContactChannel } from '#shared/customers/contact'
import type { CustomerRole } from '#shared/customers/customer'
import type { CustomerFileTexts } from '#shared/customers/fileTexts'
import type { HeldRow } from './personData'

/** A sheet that is joined to the person, with its answers in words. */
export interface HeldSheet {
  readonly title: string
  readonly answers: readonly (readonly [question: string, answer: string])[]
}

export interface PersonPage {
  readonly language: string
  readonly businessName: string
  readonly name: string
  readonly now: string
  readonly details: readonly (readonly [label: string, value: string])[]
  readonly held: ReadonlyMap<string, readonly HeldRow[]>
  readonly sheets: readonly HeldSheet[]
}

const known = ['customer', 'customer_contact', 'customer_purchase', 'response']

/** One page that anybody can read, with everything that is held about a person. Nothing in it runs. */
export function personPage(page: PersonPage, texts: CustomerFileTexts): string {
  const { person } = texts
  const rowsOf = (table: string) => page.held.get(table) ?? []
  const contacts = rowsOf('customer_contact').map((row) => [
    String(row['at'] ?? '').replace('T', ' '),
    person.channels[row['channel'] as ContactChannel] ?? '',
    text(row['subject']),
    text(row['result']),
    [text(row['next_step_on']), text(row['next_step'])].filter((part) => part !== '').join(': '),
  ])
  const purchases = rowsOf('customer_purchase').map((row) => [
    text(row['bought_on']),
    text(row['amount']),
    [texts.roles[row['role'] as CustomerRole] ?? '', text(row['note'])]
      .filter((part) => part !== '')
      .join(': '),
  ])
  const others = [...page.held].filter(([table, rows]) => !known.includes(table) && rows.length > 0)
  const title = `${person.title} ${page.name}`
  const body = [
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(page.businessName)}. ${escaped(person.made)} ${escaped(page.now.replace('T', ' '))}</p>`,
    section(person.details, pairs(page.details)),
    section(
      person.contacts,
      table(
        [person.date, person.channel, person.subject, person.result, person.nextStep],
        contacts,
        person.nothing,
      ),
    ),
    section(person.purchases, table([person.date, person.amount, person.note], purchases, person.nothing)),
    section(
      person.sheets,
      page.sheets.length === 0
        ? paragraph(person.nothing)
        : page.sheets
            .map(
              (sheet) =>
                `<h3>${escaped(sheet.title)}</h3>${table([person.question, person.answer], sheet.answers, '')}`,
            )
            .join(''),
    ),
    ...others.map(([name, rows]) => section(name, rows.map((row) => pairs(filled(row))).join('<hr>'))),
  ]
  return `<!doctype html>
<html lang="${escaped(page.language)}"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body{font:15px/1.5 sans-serif;max-width:900px;margin:2em auto;padding:0 1em}table{border-collapse:collapse;width:100%}td,th{border:1px solid #ccc;padding:4px 8px;text-align:left;vertical-align:top}h2{margin-top:2em}</style>
</head><body>${body.join('\n')}</body></html>
`
}

const text = (value: string | number | null | undefined) => String(value ?? '')
const paragraph = (words: string) => `<p>${escaped(words)}</p>`
const section = (title: string, content: string) => `<h2>${escaped(title)}</h2>${content}`
const filled = (row: HeldRow) =>
  Object.entries(row).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [[name, String(value)] as const],
  )

function table(heads: readonly string[], rows: readonly (readonly string[])[], empty: string): string {
  if (rows.length === 0) return paragraph(empty)
  const head = heads.map((cell) => `<th>${escaped(cell)}</th>`).join('')
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
  return `<table><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table>`
}

function pairs(rows: readonly (readonly [string, string])[]): string {
  const lines = rows.map(([label, value]) => `<tr><th>${escaped(label)}</th><td>${escaped(value)}</td></tr>`)
  return `<table><tbody>${lines.join('')}</tbody></table>`
}

function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>')
}
