import { type BandKey, computeScorecard, type ScorecardMethod } from '#shared/scorecards/scorecard'
import { validValues } from '#shared/stats/answers'
import { mean } from '#shared/stats/mean'
import { type Computation, compute } from './example'

type Attribute = { attribute: string; points: number }

const BAND_NAMES: Record<BandKey, string> = {
  amazing: 'Alucinante',
  desired: 'Deseado',
  expected: 'Esperado',
  basic: 'Básico',
  criminal: 'Criminal',
}

function row({ attribute, points }: Attribute, rating: number | null, n: number) {
  return { key: attribute, name: attribute, points, rating, n, target: null, previous: null }
}

export const scorecards: Readonly<Record<string, Computation>> = {
  'F1-libreta': compute((inputs: { max: number; rows: (Attribute & { ratings: (number | null)[] })[] }) => {
    const { rows, total } = computeScorecard({
      scaleMin: 0,
      scaleMax: inputs.max,
      method: 'proportional',
      rows: inputs.rows.map((attribute) => {
        const values = validValues(attribute.ratings)
        return row(attribute, mean(values), values.length)
      }),
    })
    return {
      rows: rows.map(({ name, points, n, rating, weighted, lost }) => ({
        attribute: name,
        points,
        n,
        rating,
        weighted,
        lost,
      })),
      total_100: total?.grade,
      on_scale: total?.rating,
      band: total && BAND_NAMES[total.band],
      improve_first: total?.improvementOrder[0],
    }
  }),

  'F2-libreta-raw-weights': compute(
    (inputs: { min: number; max: number; rows: (Attribute & { rating: number | null })[] }) => {
      const computed = (method: ScorecardMethod) =>
        computeScorecard({
          scaleMin: inputs.min,
          scaleMax: inputs.max,
          method,
          rows: inputs.rows.map((attribute) =>
            row(attribute, attribute.rating, attribute.rating === null ? 0 : 1),
          ),
        })
      const { rows, total } = computed('proportional')
      const rated = rows.filter(({ rating }) => rating !== null)
      return {
        normalized_points: Object.fromEntries(rated.map(({ name, share }) => [name, share])),
        total_proportional: total?.grade,
        total_linear: computed('linear').total?.grade,
        unrated: rows.filter(({ rating }) => rating === null).map(({ name }) => name),
        weight_rated_pct: total && 100 - total.missingShare,
        status: total && total.missingShare > 0 ? 'incompleta' : 'completa',
      }
    },
  ),
}
