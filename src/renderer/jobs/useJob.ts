import { useState } from 'react'
import type { Job } from '#shared/jobs/jobs.contract'
import { useApiQuery } from '../app/api'

/** Follows one job: the job as main tells it, and the function that names which to follow. */
export function useJob(): [Job | null, (id: number | null) => void] {
  const [id, setId] = useState<number | null>(null)
  const jobs = useApiQuery('jobs.list', id === null ? null : {})
  const job = jobs.data?.find((known) => known.id === id) ?? null
  return [id === null ? null : job, setId]
}
