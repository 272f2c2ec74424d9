import { useTranslation } from 'react-i18next'
import type { HandOut } from '#shared/surveys/ledger.contract'
import { useFormat } from '../ui/useFormat'
import { useRangesText } from './LedgerRanges'

/** A hand-out in a line: "1–50 · Terraza · Luz · 3 mar 2026". */
export function useHandOutText(): (handOut: HandOut) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const rangesText = useRangesText()
  return ({ numbers, placeName, handedBy, handedOn }) =>
    [
      rangesText(numbers),
      placeName ?? (handedBy === '' ? t('ledger.handOuts.noPlace') : ''),
      handedBy,
      format.date(handedOn),
    ]
      .filter((part) => part !== '')
      .join(' · ')
}
