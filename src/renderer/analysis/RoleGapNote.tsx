import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { RoleGap } from '#shared/analysis/roles'
import { splitByQuestion } from '#shared/analysis/split'
import './roleGap.css'
import { useRoleGapSentence } from './useRoleGapSentence'

interface RoleGapNoteProps {
  readonly gap: RoleGap
  readonly waveId: number
  /** The question about the role. */
  readonly roleKey: string
}

/** The same of cases: the way to the split is the analysis of cases. */
export function CaseRoleGapNote({ gap }: { readonly gap: RoleGap }) {
  const { t } = useTranslation()
  const sentence = useRoleGapSentence('cases')
  return (
    <span className="role-gap">
      {sentence(gap)} <Link href="/cases/analysis">{t('analysis.roles.see')}</Link>
    </span>
  )
}

/** One figure does not tell of roles that are far apart: which two, and the way to the split (domain.md §1.18). */
export function RoleGapNote({ gap, waveId, roleKey }: RoleGapNoteProps) {
  const { t } = useTranslation()
  const sentence = useRoleGapSentence()
  return (
    <span className="role-gap">
      {sentence(gap)}{' '}
      <Link href={`/waves/${waveId}/results?split=${splitByQuestion(roleKey)}`}>
        {t('analysis.roles.see')}
      </Link>
    </span>
  )
}
