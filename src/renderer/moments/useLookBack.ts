import { LookBack } from '#shared/moments/lookBack'
import { useRemembered } from '../analysis/useRemembered'

/** How far back the pages about moments look, remembered between runs; null while that is read. */
export function useLookBack(): { lookBack: LookBack | null; remember: (lookBack: LookBack) => void } {
  const { value, isUnknown, remember } = useRemembered('moments.lookBack', 'half')
  return { lookBack: isUnknown ? null : (LookBack.safeParse(value).data ?? 'half'), remember }
}
