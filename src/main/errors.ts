import { AppError, type ErrorCode } from '#shared/contract/reply'

const sqliteCodes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_BUSY', 'databaseBusy'],
  ['SQLITE_LOCKED', 'databaseBusy'],
  ['SQLITE_FULL', 'diskFull'],
  ['SQLITE_READONLY', 'databaseReadOnly'],
  ['SQLITE_CANTOPEN', 'databaseReadOnly'],
  ['SQLITE_IOERR', 'diskFull'],
  ['SQLITE_CORRUPT', 'databaseDamaged'],
  ['SQLITE_NOTADB', 'databaseDamaged'],
  // What the row points to is not there, or no longer: a wave whose opening was undone, say.
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'notFound'],
]

const fileCodes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EACCES: 'fileNotWritten',
  EPERM: 'fileNotWritten',
  EROFS: 'fileNotWritten',
  EBUSY: 'fileNotWritten',
  ENOENT: 'fileUnreadable',
  EISDIR: 'fileUnreadable',
}

/** What the triggers of `person` say. */
const LAST_OWNER = 'last owner with a PIN'

/** What the user can be told about an error of ours, of the database or of a file; null for a bug. */
export function toAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error
  const month = closedMonthOf(error)
  if (month !== null) return new AppError('monthClosed', { month })
  const code = codeOf(error)
  if (code === null) return null
  if (code === 'SQLITE_CONSTRAINT_TRIGGER' && (error as Error).message === LAST_OWNER)
    return new AppError('lastOwnerWithPin')
  const known = sqliteCodes.find(([prefix]) => code.startsWith(prefix))?.[1] ?? fileCodes[code]
  return known ? new AppError(known) : null
}

/** The same for a file that was being written: a folder that is gone, or is in its place, is no file to be read. */
export function toWriteError(error: unknown): unknown {
  return inTheWay.has(codeOf(error) ?? '') ? new AppError('fileNotWritten') : error
}

const inTheWay: ReadonlySet<string> = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY'])

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/** The closed month, 'YYYY-MM', that one of the database's own locks named; null for any other error. */
function closedMonthOf(error: unknown): string | null {
  const isRefusal = error instanceof Error && codeOf(error) === 'SQLITE_CONSTRAINT_TRIGGER'
  return isRefusal ? (/^month closed: (\d{4}-\d\d)$/.exec(error.message)?.[1] ?? null) : null
}
