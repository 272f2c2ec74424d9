import type { Purpose } from '#shared/checklists/checklist'
import { call, useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'

/** Puts the ready-made checklist of a purpose to use. */
export function useStart(purpose: Purpose) {
  const report = useReport()
  const add = useApiCommand('checklists.add')
  return {
    isPending: add.isPending,
    begin(then: (id: number) => void) {
      call('checklists.template', { purpose })
        .then((checklist) => add.mutateAsync({ purpose, checklist }))
        .then(({ id }) => then(id))
        .catch(report)
    },
  }
}
