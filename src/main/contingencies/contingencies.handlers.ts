import { basename } from 'node:path'
import { addDays } from '#shared/calendar/civilDate'
import type {
  Contingency,
  ContingencyDraft,
  contingenciesContract,
} from '#shared/contingencies/contingencies.contract'
import { contingencyPaperRoute } from '#shared/contingencies/paper'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Language } from '#shared/i18n/languages'
import type { KeptPromise } from '#shared/promises/promises.contract'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { toWriteError } from '../errors'
import { fileNameOf } from '../fileNames'
import { promisesRepository } from '../promises/promises.repository'
import { levelsIn, measuredPromises } from '../promises/readPromises'
import { writeWhole } from '../writeWhole'
import { contingenciesRepository } from './contingencies.repository'

const fileNames: Readonly<Record<Language, string>> = { es: 'Contingencia', en: 'Contingency' }

export function contingenciesHandlers({
  db,
  clock,
  session,
  desktop,
}: Deps): HandlersFor<typeof contingenciesContract> {
  const contingencies = contingenciesRepository(db)
  const promises = promisesRepository(db)
  const business = businessRepository(db)
  const minute = () => clock.now().slice(0, 16)
  /** Of the last paper written: the page never names a path. */
  let lastPath: string | null = null

  function mustFind(id: number): Contingency {
    const contingency = contingencies.find(id)
    if (!contingency) throw new AppError('notFound')
    return contingency
  }

  function check({ startedOn, endedOn }: ContingencyDraft): void {
    if (endedOn !== null && endedOn < startedOn)
      throw new AppError('invalidInput', { endedOn: 'beforeStart' })
  }

  const known = (ids: readonly number[]): KeptPromise[] =>
    ids.flatMap((id) => promises.find(id, minute()) ?? [])

  /** Of the promises for its days, up to today while it lasts. */
  function levelsOf({ startedOn, endedOn }: Contingency) {
    const last = endedOn ?? (clock.today() < startedOn ? startedOn : clock.today())
    return levelsIn(measuredPromises(db), { start: startedOn, end: addDays(last, 1) }, minute())
  }

  return {
    'contingencies.list': () => contingencies.list(),

    'contingencies.show': ({ id }) => {
      const contingency = mustFind(id)
      const { startedOn, endedOn } = contingency
      return {
        contingency,
        promises: known(contingencies.touched(id)),
        candidates: known(contingencies.candidates(id, startedOn, endedOn ?? '9999-12-31')),
        levels: levelsOf(contingency),
      }
    },

    'contingencies.add': (draft) => {
      check(draft)
      return { id: contingencies.insert(draft, session.personName()) }
    },

    'contingencies.change': ({ id, contingency }) => {
      mustFind(id)
      check(contingency)
      contingencies.update(id, contingency)
      return {}
    },

    'contingencies.void': ({ id }) => {
      mustFind(id)
      contingencies.void(id, clock.now())
      return {}
    },

    'contingencies.paper': ({ id }) => {
      const contingency = contingencies.find(id)
      const profile = business.get()
      return (
        contingency && {
          contingency,
          promises: known(contingencies.touched(id)),
          levels: levelsOf(contingency),
          businessName: profile?.name ?? '',
          logo: profile?.logo ?? null,
          language: profile?.language ?? 'es',
          today: clock.today(),
        }
      )
    },

    'contingencies.print': async (job) => {
      const { name, startedOn } = mustFind(job.id)
      const title = fileNames[business.get()?.language ?? 'es']
      const path = await desktop.chooseTarget('pdf', fileNameOf([title, name, startedOn], 'pdf'))
      if (path === null) return null
      const bytes = await desktop.printPage(contingencyPaperRoute(job))
      await writeWhole(path, (handle) => handle.writeFile(bytes)).catch((error: unknown) => {
        throw toWriteError(error)
      })
      lastPath = path
      return { fileName: basename(path) }
    },

    'contingencies.openPaper': async () => {
      if (lastPath === null) throw new AppError('notFound')
      await desktop.open(lastPath)
      return {}
    },
  }
}
