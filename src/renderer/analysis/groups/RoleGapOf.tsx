import { useContext } from 'react'
import { useApiQuery } from '../../app/api'
import { RoleGapNote } from '../RoleGapNote'
import { ShownGroupContext } from './shownGroup'

interface RoleGapOfProps {
  readonly waveId: number
  /** The question that the figure beside is of. */
  readonly questionKey: string
}

/** What stands beside a figure over roles that are far apart; nothing where the figure is of one role. */
export function RoleGapOf({ waveId, questionKey }: RoleGapOfProps) {
  const { isOfOneRole } = useContext(ShownGroupContext)
  const gaps = useApiQuery('analysis.roleGaps', { waveId }).data
  const gap = gaps?.gaps.find(({ key }) => key === questionKey)
  if (!gaps || !gap || isOfOneRole) return null
  return <RoleGapNote gap={gap} waveId={waveId} roleKey={gaps.roleKey} />
}
