import { useTranslation } from 'react-i18next'
import { customerRoles } from '#shared/customers/customer'
import { NOT_KNOWN, type WhoSplit } from '#shared/customers/whoGroups'
import { useApiQuery } from '../app/api'
import { useSegmentNames } from './useSegmentNames'

/** Every role or segment by its key, in their order; the last is for what nobody knows. */
export function useWhoNames(by: WhoSplit): ReadonlyMap<string, string> {
  const { t } = useTranslation()
  const rules = useApiQuery('customers.rules', by === 'segment' ? {} : null).data
  const segments = useSegmentNames(rules)
  const roles = customerRoles.map((role) => [role, t(`cases.roles.${role}`)] as const)
  return new Map([...(by === 'role' ? roles : segments), [NOT_KNOWN, t('who.notKnown')]])
}

/** The same to choose from. */
export function useWhoOptions(by: WhoSplit): readonly { readonly value: string; readonly label: string }[] {
  return [...useWhoNames(by)].map(([value, label]) => ({ value, label }))
}
