import { expect, test } from 'vitest'
import { AppError } from '#shared/contract/reply'
import { toFolderError } from '../../../src/main/months/folderErrors'

test('what a folder on another disk could not do is told of that folder, and a bug stays a bug', () => {
  const failed = (code: string) => toFolderError(Object.assign(new Error(code), { code }))
  const bug = new TypeError('x')
  expect([
    failed('ENOSPC'),
    failed('SQLITE_FULL'),
    failed('EROFS'),
    failed('SQLITE_CANTOPEN'),
    failed('ENOENT'),
    failed('SQLITE_IOERR_WRITE'),
    // As the workbook told it, who does not know of other disks.
    toFolderError(new AppError('diskFull')),
    toFolderError(new AppError('cancelled')),
    toFolderError(bug),
  ]).toEqual([
    ...(
      ['folderFull', 'folderFull', 'fileNotWritten', 'fileNotWritten', 'folderGone', 'folderGone'] as const
    ).map((code) => new AppError(code)),
    new AppError('folderFull'),
    new AppError('cancelled'),
    bug,
  ])
})
