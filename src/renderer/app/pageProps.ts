/** Parts of the address that a page is for, as text. */
export type RouteParams = Readonly<Record<string, string | undefined>>
export interface PageProps {
  readonly params: RouteParams
}
