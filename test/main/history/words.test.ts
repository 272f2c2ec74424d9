import { expect, test } from 'vitest'
import { en } from '#shared/i18n/en'
import { es } from '#shared/i18n/es'
import { columnsOf, trackedTables } from '../../../src/main/db/historyTriggers'
import { rangeTables } from '../../../src/main/history/rangeChanges'
import { appForEachTest } from '../../support/builders'

const app = appForEachTest()

/** Not shown, or of figures that only the app reads. */
const withoutWords = ['id', 'search', 'keying', 'hash', 'stored_name', 'slot', 'key']

test('every table of the history and every column of it has its words', () => {
  const columns = new Set(trackedTables.flatMap((table) => columnsOf(app().db, table)))
  for (const { historyWords } of [es, en]) {
    const kinds: readonly string[] = Object.keys(historyWords.tables)
    const fields: readonly string[] = Object.keys(historyWords.fields)
    expect([...trackedTables, ...rangeTables, 'forgotten'].filter((table) => !kinds.includes(table))).toEqual(
      [],
    )
    expect([...columns].filter((name) => !fields.includes(name) && !withoutWords.includes(name))).toEqual([])
  }
})
