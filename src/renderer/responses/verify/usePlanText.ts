import { useTranslation } from 'react-i18next'
import type { Selection } from '#shared/responses/verification'
import { useFormat } from '../../ui/useFormat'

/** Makes the function that says in a sentence which sheets are chosen. */
export function usePlanText(): (selection: Selection) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return (selection) => {
    if (selection.kind === 'all') return t('verification.plan.explained.all')
    if (selection.kind === 'random')
      return t('verification.plan.explained.random', { share: format.percent(selection.share, 0) })
    const { step } = selection
    return t('verification.plan.explained.every', { first: step, second: step * 2, third: step * 3 })
  }
}
