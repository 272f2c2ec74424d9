import { useTranslation } from 'react-i18next'
import { isBuiltIn, type Reason } from '#shared/counter/reasons'

/** Makes the function that says a reason in words: the house's own, or those of the app. */
export function useReasonName(reasons: readonly Reason[]): (key: string) => string {
  const { t } = useTranslation()
  return (key) => {
    const name = reasons.find((reason) => reason.key === key)?.name
    if (name) return name
    return isBuiltIn(key) ? t(`counter.reasons.${key}`) : key
  }
}

/** Makes the function that says how a visit ended. */
export function useResultName(
  reasons: readonly Reason[],
): (visit: {
  readonly result: 'bought' | 'notBought' | 'unknown'
  readonly reason: string | null
  readonly said?: string
}) => string {
  const { t } = useTranslation()
  const nameOf = useReasonName(reasons)
  return ({ result, reason, said = '' }) => {
    const isLooking = reasons.some(({ key, kind }) => key === reason && kind === 'looking')
    if (isLooking && reason !== null) return nameOf(reason)
    const parts = [t(`counter.results.${result}`), reason === null ? '' : nameOf(reason), said]
    return parts.filter((part) => part !== '').join(' · ')
  }
}
