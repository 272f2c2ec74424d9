import { useTranslation } from 'react-i18next'
import type { CharterLine, CharterMeasure, CharterReading } from '#shared/charter/charter.contract'
import { useEffectWords } from '../plan/useEffectWords'
import { useFormat } from '../ui/useFormat'

interface CharterWords {
  /** By what a promise is measured. */
  readonly measure: (line: Pick<CharterLine, 'version' | 'indicator'>) => string
  /** A figure in the unit of its promise. */
  readonly value: (line: Pick<CharterLine, 'unit'>, value: number | null, n: number) => string
  /** "92 % (n = 40, entre 80 y 97)". */
  readonly reading: (line: Pick<CharterLine, 'unit'>, reading: CharterReading) => string
  /** What is printed under a promise. */
  readonly result: (line: CharterLine) => string
}

/** Words about promises in writing. */
export function useCharterWords(): CharterWords {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const words = useEffectWords()
  const ofRegister = (measure: Extract<CharterMeasure, { kind: 'promises' }>) =>
    measure.type === '' ? t('charter.measures.promises') : t('charter.measures.type', { type: measure.type })
  const value: CharterWords['value'] = ({ unit }, figure, n) =>
    unit === null ? number(figure) : words.value(unit, figure, n)
  return {
    measure: ({ version: { measure }, indicator }) => {
      if (measure.kind === 'none') return t('charter.measures.none')
      if (measure.kind === 'promises') return ofRegister(measure)
      return indicator ? words.name(indicator) : t('charter.measures.gone')
    },
    value,
    reading: (line, { value: figure, n, interval }) => {
      if (figure === null) return t('charter.noData')
      const beside = [
        t('analysis.nIs', { n: number(n) }),
        ...(interval
          ? [t('promises.results.between', { low: percent(interval.low), high: percent(interval.high) })]
          : []),
      ]
      return `${value(line, figure, n)} (${beside.join(', ')})`
    },
    result: (line) =>
      t('charter.paper.result', {
        value: value(line, line.now.value, line.now.n),
        goal: value(line, line.now.goal, 1),
        n: number(line.now.n),
      }),
  }
}
