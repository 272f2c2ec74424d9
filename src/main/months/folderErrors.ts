import { AppError, type ErrorCode } from '#shared/contract/reply'

const codes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['ENOSPC', 'folderFull'],
  ['EDQUOT', 'folderFull'],
  ['EFBIG', 'folderFull'],
  ['SQLITE_FULL', 'folderFull'],
  ['EACCES', 'fileNotWritten'],
  ['EPERM', 'fileNotWritten'],
  ['EROFS', 'fileNotWritten'],
  ['EBUSY', 'fileNotWritten'],
  ['SQLITE_CANTOPEN', 'fileNotWritten'],
  ['SQLITE_READONLY', 'fileNotWritten'],
  ['ENOENT', 'folderGone'],
  ['ENOTDIR', 'folderGone'],
  ['EIO', 'folderGone'],
  ['ENODEV', 'folderGone'],
  ['ENXIO', 'folderGone'],
  ['SQLITE_IOERR', 'folderGone'],
]

/**
 * What a folder on another disk could not do, as the person is told it: this disk is not the one where the data is, and
 * it can be pulled out.
 */
export function toFolderError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (error instanceof AppError) return code === 'diskFull' ? new AppError('folderFull') : error
  const known = codes.find(([prefix]) => code.startsWith(prefix))?.[1]
  return known ? new AppError(known) : error
}
