import { inLanguage, type Language } from '../i18n/languages'
import type { Words } from '../i18n/words'
import { percentageDecimals } from '../stats/numbers'
import type { RoleGap } from './roles'

/** What must stand beside a figure over roles that are far apart: which two, and what each of them says. */
export function roleGapSentence(gap: RoleGap, language: Language, { t, format }: Words): string {
  const { high, low, difference, isSure } = gap
  const said = (role: RoleGap['high']) =>
    t('analysis.roles.said', {
      role: inLanguage(role.label, language),
      share: format.percent(role.share, percentageDecimals(role.n)),
      n: format.number(role.n),
    })
  const sentence = t('analysis.roles.apart', {
    high: said(high),
    low: said(low),
    points: format.number(100 * difference),
  })
  return isSure ? sentence : `${sentence} ${t('analysis.roles.unsure')}`
}
