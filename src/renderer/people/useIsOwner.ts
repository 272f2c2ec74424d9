import { useApiQuery } from '../app/api'

/** Whether the owner is here; null while it is not known. */
export function useIsOwner(): boolean | null {
  const role = useApiQuery('people.whoIsHere', {}).data?.role
  return role === undefined ? null : role === 'owner'
}
