import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { finishedJob } from './jobs'
import type { ModelWave } from './sheetModel'
import { onceIn, type Part, type Soak, type Total } from './soak'

/** What is written to files, and the language that is changed: nothing of it may change a total. */
export function papersPart(waves: ReadonlyMap<number, ModelWave>): Part {
  let isSpanish = true
  let written: Total[] = []

  async function work(soak: Soak): Promise<void> {
    const { random, call, deed, papers, today } = soak
    written = []
    if (onceIn(random, 3)) {
      const business = await call('business.get', {})
      if (!business) throw new Error('there is no business')
      const { isSample: _, ...draft } = business
      if (await deed('business.update', { ...draft, language: isSpanish ? 'en' : 'es' }))
        isSpanish = !isSpanish
    }
    const target = (name: string) => join(papers, `${today()}-${name}`)
    const exists = (path: string) =>
      written.push({
        what: `a file was written: ${path.slice(-12)}`,
        expected: true,
        got: existsSync(path) && statSync(path).size > 0,
      })
    if (onceIn(random, 3)) {
      const path = target('clientes.csv')
      await call('customers.export', { format: 'csv' }, [path])
      exists(path)
    }
    const [wave] = [...waves.values()].filter(({ sheets }) => sheets.length > 0).slice(-1)
    if (wave && onceIn(random, 3)) {
      const path = target('libro.xlsx')
      const started = await call('reports.workbook', { waveId: wave.id, language: 'es' }, [path])
      if (started) await finishedJob(call, started.jobId)
      exists(path)
    }
  }

  return {
    begin: () => Promise.resolve(),
    work,
    totals: async ({ call }) => [
      ...written,
      {
        what: 'language',
        expected: isSpanish ? 'es' : 'en',
        got: (await call('business.get', {}))?.language,
      },
    ],
  }
}
