import { expect } from 'vitest'
import type { Db } from '../../src/main/db/database'
import { indexFaults } from './indexFaults'

/** Each word of the index and where it stands, against the same counted anew from the rows of today. */
export function expectIndexToBeWhole(db: Db): void {
  expect(indexFaults(db)).toEqual([])
}
