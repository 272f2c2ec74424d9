import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { AppError } from '#shared/contract/reply'
import type { ImportReading, ImportSource } from '#shared/importing/source'
import type { Deps } from '../deps'
import type { ImportFile } from './readFile'

export interface ChosenFile {
  readonly file: ImportFile
  readonly fileName: string
}

/** Dropped files stay in memory: only the newest of them. */
const kept = 3

/** Files that the person chose in this run, by the token that the page knows them by. */
export function createChosenFiles({ desktop, jobs }: Pick<Deps, 'desktop' | 'jobs'>) {
  const chosen = new Map<string, ChosenFile>()

  function chosenBy(token: string): ChosenFile {
    const known = chosen.get(token)
    if (!known) throw new AppError('notFound')
    return known
  }

  const read = async (token: string, { file, fileName }: ChosenFile, reading: ImportReading) => ({
    token,
    ...(await jobs.ask('importRead', { ...file, fileName, reading })),
  })

  async function remember(file: ImportFile, fileName: string): Promise<ImportSource> {
    const source = await read(randomUUID(), { file, fileName }, {})
    chosen.set(source.token, { file, fileName })
    const [oldest] = chosen.keys()
    if (chosen.size > kept && oldest !== undefined) chosen.delete(oldest)
    return source
  }

  return {
    chosenBy,
    /** Asks for a file and reads its head; null when the person cancelled. */
    async choose(): Promise<ImportSource | null> {
      const path = await desktop.chooseFile('table')
      return path === null ? null : remember({ path }, basename(path))
    },
    /** Reads the head of a file that was dropped on the page. */
    drop: ({ fileName, bytes }: { fileName: string; bytes: Uint8Array }) =>
      remember({ bytes: shared(bytes) }, basename(fileName)),
    /** Reads the file again, in the way that the person says. */
    readAgain: (token: string, reading: ImportReading) => read(token, chosenBy(token), reading),
  }
}

/** The same bytes where threads can look at them without a copy of fifty megabytes for each. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length))
  copy.set(bytes)
  return copy
}
