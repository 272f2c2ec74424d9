/** Whom a row of a list names; what it does not say is empty. */
export interface ImportedCustomer {
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly document: string
}
