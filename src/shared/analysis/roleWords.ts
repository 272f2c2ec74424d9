import { inLanguage, type Language } from '../i18n/languages'
import type { Words } from '../i18n/words'
import { percentageDecimals } from '../stats/numbers'
import type { RoleGap } from './roles'

/** What a figure over roles is made of: answers of surveys, or cases of the register. */
export type RoleGapOf = 'answers' | 'cases'

const wordsOf = {
  answers: { said: 'analysis.roles.said', unsure: 'analysis.roles.unsure' },
  cases: { said: 'analysis.roles.saidOfCases', unsure: 'analysis.roles.unsureOfCases' },
} as const

/** What must stand beside a figure over roles that are far apart: which two, and what each of them says. */
export function roleGapSentence(
  gap: RoleGap,
  language: Language,
  { t, format }: Words,
  of: RoleGapOf = 'answers',
): string {
  const { high, low, difference, isSure } = gap
  const said = (role: RoleGap['high']) =>
    t(wordsOf[of].said, {
      role: inLanguage(role.label, language),
      share: format.percent(role.share, percentageDecimals(role.n)),
      n: format.number(role.n),
    })
  const sentence = t('analysis.roles.apart', {
    high: said(high),
    low: said(low),
    points: format.number(100 * difference),
  })
  return isSure ? sentence : `${sentence} ${t(wordsOf[of].unsure)}`
}
