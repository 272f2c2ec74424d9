import { useTranslation } from 'react-i18next'
import type { CountedThing } from '#shared/backup/whatIsLost'

/** Makes the function that says "12 hojas y 3 casos". */
export function useThings(): (
  things: readonly { readonly thing: CountedThing; readonly count: number }[],
) => string {
  const { t, i18n } = useTranslation()
  return (things) =>
    new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(
      things.map(({ thing, count }) => t(`copies.restore.lost.${thing}`, { count })),
    )
}
