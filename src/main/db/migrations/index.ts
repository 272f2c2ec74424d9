import type { Migration } from '../migrate'
import { theMainJob } from './0001-the-main-job'

/** In order of version. A released migration is never edited: a change is a new one. */
export const migrations: readonly Migration[] = [theMainJob]
