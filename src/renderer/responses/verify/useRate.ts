import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import { useFormat } from '../../ui/useFormat'

type Discrepancy = Output<'responses.verification'>['discrepancy']

/** Makes the function that says a rate of differences in a sentence, with its n and its interval of 95 %. */
export function useRate(): (discrepancy: Discrepancy) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ differences, fields, share, interval }) => {
    if (share === null || interval === null) return t('verification.none')
    return t('verification.rate', {
      count: differences,
      fields: format.number(fields),
      rate: format.percent(share, 2),
      low: format.number(interval.low * 100, 2),
      high: format.number(interval.high * 100, 2),
    })
  }
}
