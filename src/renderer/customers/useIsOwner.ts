import { useApiQuery } from '../app/api'

/** Whether the owner sits here: what only the owner may do is not shown to others. */
export function useIsOwner(): boolean {
  return useApiQuery('business.whoIsHere', {}).data?.role === 'owner'
}
