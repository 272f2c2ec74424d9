import type { Role } from '#shared/contract/procedure'

/** Who is using the app now. */
export interface Session {
  role(): Role
  personName(): string
}

/** Until people have PINs, whoever sits at the PC is its owner. */
export function ownerSession(): Session {
  return { role: () => 'owner', personName: () => '' }
}
