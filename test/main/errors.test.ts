import { expect, test } from 'vitest'
import { AppError } from '#shared/contract/reply'
import { toAppError } from '../../src/main/errors'

const withCode = (code: unknown) => Object.assign(new Error('as the system says it'), { code })

test.each([
  ['SQLITE_BUSY', 'databaseBusy'],
  ['SQLITE_BUSY_SNAPSHOT', 'databaseBusy'],
  ['SQLITE_LOCKED', 'databaseBusy'],
  ['SQLITE_FULL', 'diskFull'],
  ['SQLITE_IOERR_WRITE', 'diskFull'],
  ['SQLITE_READONLY', 'databaseReadOnly'],
  ['SQLITE_NOTADB', 'databaseDamaged'],
  ['SQLITE_CORRUPT', 'databaseDamaged'],
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'notFound'],
  ['ENOSPC', 'diskFull'],
  ['EBUSY', 'fileNotWritten'],
  ['ENOENT', 'fileUnreadable'],
])('what the system calls %s is told as %s', (code, expected) => {
  expect(toAppError(withCode(code))?.code).toBe(expected)
})

test.each([
  ['a mistake of ours', new TypeError('x is not a function')],
  ['a broken rule of the database', withCode('SQLITE_CONSTRAINT_UNIQUE')],
  ['an unknown code', withCode('EWHATEVER')],
  ['a code that is a number', withCode(5)],
  ['a text', 'SQLITE_BUSY'],
  ['nothing', undefined],
])('%s is a bug', (_, error) => {
  expect(toAppError(error)).toBeNull()
})

test('an expected failure stays as it is', () => {
  const error = new AppError('waveClosed')
  expect(toAppError(error)).toBe(error)
})
