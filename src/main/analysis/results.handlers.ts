import type { resultsContract } from '#shared/analysis/results.contract'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { FEWEST_ANSWERS_SHOWN } from '#shared/stats/suppression'
import type { Deps } from '../deps'
import { surveysRepository } from '../surveys/surveys.repository'
import { comparisonOf } from './comparison'
import { isOdd, oddnessWith } from './oddSheets'
import { placeSizesRepository } from './placeSizes.repository'
import { resultsReader } from './resultsReader'
import { roleGapsReader } from './roleGaps'
import { reliabilitiesOf } from './sheetReliability'

/** More odd sheets than these are only counted. */
const MOST_ODD_LISTED = 200

export function resultsHandlers({
  db,
  jobs,
  clock,
}: Pick<Deps, 'db' | 'jobs' | 'clock'>): HandlersFor<typeof resultsContract> {
  const reader = resultsReader(db, clock)
  const sizes = placeSizesRepository(db)
  const surveys = surveysRepository(db)
  const roleGaps = roleGapsReader({ db, jobs })

  return {
    'analysis.results': (input) => reader.results(input),
    'analysis.roleGaps': ({ waveId }) => roleGaps(waveId),
    'analysis.splits': ({ waveId }) => {
      reader.held(waveId)
      return reader.sheets.splits(waveId)
    },
    'analysis.oddSheets': ({ waveId }) => {
      const { questions, isOfEmployees } = reader.held(waveId)
      const oddnessOf = oddnessWith(questions)
      const none = { straight: 0, fast: 0, total: 0 }
      const counted = { ...none }
      let read = 0
      const listed = []
      for (const sheet of reader.sheets.sheets(waveId)) {
        read += 1
        const oddness = oddnessOf(sheet)
        if (!isOdd(oddness)) continue
        counted.total += 1
        if (oddness.isStraight) counted.straight += 1
        if (oddness.isFast) counted.fast += 1
        if (!isOfEmployees && listed.length < MOST_ODD_LISTED)
          listed.push({ id: sheet.id, sheetNumber: sheet.sheetNumber, ...oddness })
      }
      // Of fewer than five who work here not even how many graded everything alike (domain.md §0.1 C6).
      if (isOfEmployees && read < FEWEST_ANSWERS_SHOWN) return { ...none, sheets: [] }
      return { ...counted, sheets: listed }
    },
    'analysis.reliability': ({ waveId }) => {
      const { questions } = reader.held(waveId)
      return reliabilitiesOf(questions, reader.answers(waveId))
    },
    'analysis.compare': ({ older, newer }) => comparisonOf(reader, older, newer),
    'analysis.placeSizes': ({ surveyId }) => sizes.list(surveyId),
    'analysis.setPlaceSizes': ({ surveyId, sizes: given }) => {
      if (!surveys.newestVersion(surveyId)) throw new AppError('notFound')
      const known = new Set(sizes.list(surveyId).map(({ placeId }) => placeId))
      for (const { placeId, size } of given) {
        if (!known.has(placeId)) throw new AppError('notFound')
        sizes.set(surveyId, placeId, size)
      }
      return {}
    },
  }
}
