/** The measurements, in the order in which they run. */
export type PieceName =
  | 'start'
  | 'save'
  | 'results'
  | 'months'
  | 'search'
  | 'export'
  | 'import'
  | 'print'
  | 'keys'
  | 'typist'
  | 'register'
  | 'pages'
  | 'frames'

/** How to open one of the two windows whose starts are compared. */
export interface WindowLaunch {
  readonly program: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
}

/** What `npm run bench` hands over; it crosses as JSON. */
export interface Settings {
  readonly pieces: readonly PieceName[]
  /** Fewer runs and smaller sizes: enough to see that everything works. */
  readonly quick: boolean
  /** One JSON object a line instead of a table. */
  readonly json: boolean
  /** Absent when no window is measured. */
  readonly windows?: { readonly app: WindowLaunch; readonly bare: WindowLaunch }
  /** The templates that ship with the app: the sample business is made from one. */
  readonly contentFolder: string
}
