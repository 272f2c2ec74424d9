import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApiQuery } from '../../app/api'
import { QueryState } from '../../ui/QueryState'
import { VerifyScreen } from './VerifyScreen'

interface VerifySittingProps {
  readonly waveId: number
  /** The sheet to begin with; null for the next of the plan. */
  readonly sheetNumber: number | null
  readonly onLeave: () => void
}

/** One sheet after another, until all that were chosen are done. */
export function VerifySitting({ waveId, sheetNumber, onLeave }: VerifySittingProps) {
  const client = useQueryClient()
  const next = useApiQuery('responses.verifyNext', { waveId, sheetNumber })
  // What was read on entering is old once keys have been pressed: coming back reads it anew.
  useEffect(
    () => () => {
      client.removeQueries({ queryKey: ['responses', 'responses.verifyNext'] })
      void client.invalidateQueries({ queryKey: ['responses', 'responses.verification'] })
    },
    [client],
  )
  const isDone = next.data === null
  useEffect(() => {
    if (isDone) onLeave()
  }, [isDone, onLeave])
  return (
    <QueryState query={next}>
      {(sheet) => sheet && <VerifyScreen key={sheet.responseId} sheet={sheet} onLeave={onLeave} />}
    </QueryState>
  )
}
