import type { FigureChange, FigureKey, MonthFigures } from '#shared/months/figures'

export type FigureGroup = 'waves' | 'cases' | 'box' | 'others'

const groups: Readonly<Record<FigureGroup, readonly FigureKey[]>> = {
  waves: ['waveUsable', 'waveInsufficient', 'waveVoid', 'waveHandedOut', 'waveRekeyed'],
  cases: [
    'petition',
    'complaint',
    'claim',
    'suggestion',
    'compliment',
    'caseAnswers',
    'casesResolved',
    'casesClosed',
    'casesReopened',
    'casesAsked',
  ],
  box: ['emptyings', 'slipsCounted', 'slips', 'slipsIllegible', 'slipsReplied', 'slipsImplemented'],
  others: [
    'promisesJudged',
    'promisesKept',
    'customersServed',
    'goalAcknowledgement',
    'goalFirstReply',
    'goalResolution',
    'goalFirstContact',
    'goalSimpleQuestions',
    'goalHandling',
  ],
}

export interface ShownFigure extends Pick<FigureChange, 'key' | 'name'> {
  readonly value: number | null
}

/** The figures of a month in the groups in which they are read; grades stand with the waves. */
export function figureGroups({
  figures,
  grades,
}: MonthFigures): readonly (readonly [FigureGroup, readonly ShownFigure[]])[] {
  const graded: ShownFigure[] = grades.map(({ scorecard, wave, grade }) => ({
    key: 'grade',
    name: `${scorecard} · ${wave}`,
    value: grade,
  }))
  const names = Object.keys(groups) as FigureGroup[] // the keys of the record above
  return names.map((group) => {
    const own = figures.filter(({ key }) => groups[group].includes(key))
    return [group, group === 'waves' ? [...own, ...graded] : own] as const
  })
}

/** Decimals that a value needs to be told: none for what is counted. */
export const decimalsOf = (value: number | null): number =>
  value === null || Number.isInteger(value) ? 0 : 1
