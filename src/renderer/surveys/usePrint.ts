import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import type { Input, Output } from '#shared/contract/contract'
import type { AppError } from '#shared/contract/reply'
import { call } from '../app/api'

/** Prints to PDF and notes in the register of the wave what was printed, even if the page is left meanwhile. */
export function usePrint(): UseMutationResult<Output<'surveys.print'>, AppError, Input<'surveys.print'>> {
  return useMutation<Output<'surveys.print'>, AppError, Input<'surveys.print'>>({
    mutationFn: async (job) => {
      const file = await call('surveys.print', job)
      const { waveId, options } = job
      if (file !== null && waveId !== null) await call('surveys.ledger.addRun', { waveId, options })
      return file
    },
  })
}
