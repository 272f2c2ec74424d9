import { z } from 'zod'
import { recentSearchesPreference } from '#shared/search/search.contract'
import { call, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'

const Recent = z.array(z.string()).catch([])
const mostRemembered = 8

/** What was looked for lately on this computer, the last first. */
export function useRecentSearches() {
  const report = useReport()
  const preferences = useApiQuery('business.preferences', {}).data
  const recent = Recent.parse(preferences?.[recentSearchesPreference] ?? [])
  const keep = (value: readonly string[]) =>
    void call('business.setPreference', { key: recentSearchesPreference, value: [...value] }).catch(report)
  return {
    recent,
    remember(text: string) {
      const said = text.trim().slice(0, 100)
      if (said === '' || said === recent[0]) return
      keep([said, ...recent.filter((one) => one !== said)].slice(0, mostRemembered))
    },
    forget: () => keep([]),
  }
}
