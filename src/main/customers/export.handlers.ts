import { basename } from 'node:path'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { calledName } from '#shared/customers/customer'
import type { customersContract } from '#shared/customers/customers.contract'
import { customerFileTexts } from '#shared/customers/fileTexts'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { toWriteError } from '../errors'
import { fileNameOf } from '../fileNames'
import { writeWhole } from '../writeWhole'
import { customersRepository } from './customers.repository'
import { customerTable, type ExportedCustomer } from './export/customerTable'
import { heldSheets } from './export/heldSheets'
import { heldRows } from './export/personData'
import { personPage } from './export/personPage'
import { csvOf, writeTableWorkbook } from './export/tableFiles'

type Exports = Pick<typeof customersContract, 'customers.export' | 'customers.exportPerson'>

/** Files with customers in them: only their owner makes them. */
export function exportHandlers({ db, clock, desktop }: Deps): HandlersFor<Exports> {
  const customers = customersRepository(db)
  const business = businessRepository(db)

  function language() {
    return business.get()?.language ?? 'es'
  }

  function everybody(): readonly ExportedCustomer[] {
    const all = customers.all()
    const names = new Map(all.map(({ customer }) => [customer.id, calledName(customer)]))
    return all.map((row) => ({ ...row, referredBy: names.get(row.customer.referredById ?? 0) ?? '' }))
  }

  return {
    'customers.export': async ({ format }) => {
      const texts = customerFileTexts[language()]
      const name = fileNameOf([business.get()?.name ?? '', texts.fileName, clock.today()], format)
      const path = await desktop.chooseTarget(format === 'xlsx' ? 'workbook' : 'csv', name)
      if (path === null) return null
      const rows = everybody()
      const table = { name: texts.sheet, ...customerTable(rows, texts) }
      await written(
        writeWhole(path, async (handle) => {
          if (format === 'xlsx') await writeTableWorkbook(handle, table, clock.now())
          else await handle.writeFile(csvOf(table))
        }),
      )
      return { fileName: basename(path), count: rows.length }
    },

    'customers.exportPerson': async ({ id }) => {
      const customer = customers.live(id)
      if (!customer) throw new AppError('notFound')
      const spoken = language()
      const texts = customerFileTexts[spoken]
      const name = calledName(customer)
      const path = await desktop.chooseTarget('page', fileNameOf([texts.person.title, name], 'html'))
      if (path === null) return null
      const held = heldRows(db, customers.sameAs(customer.id))
      const exported = { customer, contactCount: 0, lastContactAt: null, referredBy: '' }
      const { headings, rows } = customerTable([exported], texts)
      const details = headings.flatMap((heading, index) => {
        const value = String(rows[0]?.[index] ?? '')
        return value === '' || index >= headings.length - 2 ? [] : [[heading, value] as const]
      })
      const page = personPage(
        {
          language: spoken,
          businessName: business.get()?.name ?? '',
          name,
          now: clock.now().slice(0, 16),
          details,
          held,
          sheets: heldSheets(db, held.get('response') ?? [], spoken),
        },
        texts,
      )
      await written(writeWhole(path, (handle) => handle.writeFile(page)))
      const data = JSON.stringify(Object.fromEntries(held), null, 2)
      await written(writeWhole(path.replace(/\.html$/i, '.json'), (handle) => handle.writeFile(data)))
      return { fileName: basename(path) }
    },
  }
}

async function written(writing: Promise<void>): Promise<void> {
  try {
    await writing
  } catch (error) {
    throw toWriteError(error)
  }
}
