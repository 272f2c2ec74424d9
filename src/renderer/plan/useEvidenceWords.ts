import { useTranslation } from 'react-i18next'
import type { Evidence } from '#shared/plan/cycle.contract'
import { useFormat } from '../ui/useFormat'

/** Says what was found of a step, or what is missing. */
export function useEvidenceWords(): (evidence: Evidence) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ key, isMet, count, percent, day }) => {
    const found = {
      count: format.number(count),
      percent: format.percent(percent === null ? null : percent / 100),
      date: format.date(day),
    }
    // Keys are data: each source of evidence brings words of its own.
    return t(`plan.evidence.${isMet ? key : `${key}_none`}` as 'plan.title', found)
  }
}
