import { useTranslation } from 'react-i18next'
import { builtInSegments, type SegmentRules } from '#shared/customers/segments'

/** Every segment by its key, in the order in which they are tried; the last is for who is in none. */
export function useSegmentNames(rules: SegmentRules | undefined): ReadonlyMap<string, string> {
  const { t } = useTranslation()
  return new Map([
    ...(rules?.custom ?? []).map(({ key, name }) => [key, name] as const),
    ...[...builtInSegments, 'none' as const].map((key) => [key, t(`customers.segmentNames.${key}`)] as const),
  ])
}
