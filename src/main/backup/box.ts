import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { z } from 'zod'
import { Manifest } from '#shared/backup/copies'
import { AppError } from '#shared/contract/reply'
import {
  chunkBytes,
  deriveKey,
  encryptingSeal,
  isSameCheck,
  type KeyCost,
  newSalt,
  plainSeal,
  prefixBytes,
  type Seal,
  sealedReader,
  sealingWriter,
  usualCost,
} from './seal'

/**
 * A copy as one file that can be carried away: `.libreta-backup`. Its beginning names it and can be read by anybody;
 * what follows is sealed (`seal.ts`): the manifest, the database and the files that it names, one after another, each
 * as the length of a line of JSON, that line, and as many bytes as it says.
 */
export const boxEnding = '.libreta-backup'
const MAGIC = Buffer.from('LIBRETA-BACKUP-1')
const mostHeaderBytes = 4096
const mostLineBytes = 64 * 1024
const STORED = /^[0-9a-f]{64}\.[a-z0-9]{2,4}$/

export const databaseEntry = 'libreta.db'

const base64Bytes = z.base64().transform((text) => Buffer.from(text, 'base64'))

const Header = z.object({
  madeAt: z.string().max(40),
  /** Of the app on the PC that wrote it: it takes away only copies of its own. */
  installation: z.string().max(64),
  prefix: base64Bytes.refine((bytes) => bytes.length === prefixBytes),
  scrypt: z
    .object({
      n: z
        .int()
        .min(2)
        .refine((n) => Number.isInteger(Math.log2(n))),
      r: z.int().min(1),
      p: z.int().min(1),
      salt: base64Bytes,
      check: base64Bytes,
    })
    .nullable(),
})
export type BoxHeader = z.output<typeof Header>

const Entry = z.object({ name: z.string().max(100), bytes: z.int().min(0) })

export interface BoxContents {
  readonly manifest: Manifest
  readonly installation: string
  /** Null: anybody may read it. */
  readonly passphrase: string | null
  /** The database first, then the files. */
  readonly files: readonly { readonly name: string; readonly path: string }[]
  readonly cost?: KeyCost
  readonly onBytes?: (bytes: number) => void
}

/**
 * Writes a box under its name when all of it is on the disk and was read back; what was there under that name, if
 * anything, is replaced in that moment. Leaves nothing half made.
 */
export function writeBox(path: string, contents: BoxContents): void {
  const unfinished = `${path}.unfinished.tmp`
  try {
    const file = openSync(unfinished, 'w')
    try {
      writeContents(file, contents)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    readBox(unfinished, contents.passphrase, { onBytes: contents.onBytes })
    renameSync(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

function writeContents(file: number, contents: BoxContents): void {
  const { manifest, passphrase, files, cost = usualCost, onBytes } = contents
  const prefix = randomBytes(prefixBytes)
  const salt = newSalt()
  const derived = passphrase === null ? null : deriveKey(passphrase, salt, cost)
  const text = Buffer.from(
    JSON.stringify({
      madeAt: manifest.madeAt,
      installation: contents.installation,
      prefix: prefix.toString('base64'),
      scrypt: derived && {
        ...cost,
        salt: salt.toString('base64'),
        check: derived.check.toString('base64'),
      },
    }),
  )
  const header = Buffer.concat([MAGIC, lengthOf(text), text])
  writeSync(file, header)
  const writer = sealingWriter(
    file,
    derived ? encryptingSeal(derived.key, prefix, header) : plainSeal(prefix, header),
  )
  const begin = (name: string, bytes: number) => {
    const line = Buffer.from(JSON.stringify({ name, bytes }))
    writer.write(Buffer.concat([lengthOf(line), line]))
  }
  const about = Buffer.from(JSON.stringify(manifest))
  begin('manifest.json', about.length)
  writer.write(about)
  for (const { name, path } of files) {
    const { size } = statSync(path)
    begin(name, size)
    for (const piece of piecesOf(path, size)) {
      writer.write(piece)
      onBytes?.(piece.length)
    }
  }
  writer.write(lengthOf(Buffer.alloc(0)))
  writer.end()
}

function lengthOf(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return length
}

/** Exactly so many bytes of a file: one that grows meanwhile is read as it was, one that shrinks is refused. */
function* piecesOf(path: string, size: number): Generator<Buffer> {
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(chunkBytes)
    for (let left = size; left > 0; ) {
      const read = readSync(file, buffer, 0, Math.min(left, buffer.length), null)
      if (read === 0) throw new AppError('fileUnreadable')
      left -= read
      yield buffer.subarray(0, read)
    }
  } finally {
    closeSync(file)
  }
}

export interface ReadBoxOptions {
  /** Where a file of the box is written to; null where it is only checked. */
  readonly placeOf?: (name: string) => string | null
  readonly onBytes?: ((bytes: number) => void) | undefined
}

/**
 * Reads a whole box, checking every byte, and answers what it says of itself.
 *
 * @throws AppError `backupNotOurs`, `backupNeedsPassphrase`, `backupWrongPassphrase` or `backupDamaged`
 */
export function readBox(path: string, passphrase: string | null, options: ReadBoxOptions = {}): Manifest {
  const file = openSync(path, 'r')
  try {
    const { header, raw } = readHeader(file)
    const reader = sealedReader(file, raw.length, fstatSync(file).size, sealFor(header, raw, passphrase))
    const readLine = () => {
      const length = reader.read(4).readUInt32BE()
      if (length > mostLineBytes) throw new AppError('backupDamaged')
      return length === 0 ? null : reader.read(length)
    }
    const first = parsed(Entry, readLine())
    if (first.name !== 'manifest.json' || first.bytes > mostLineBytes) throw new AppError('backupDamaged')
    const manifest = parsed(Manifest, reader.read(first.bytes))
    for (let line = readLine(); line !== null; line = readLine()) {
      const { name, bytes } = parsed(Entry, line)
      // Nothing but these two kinds of name: no way out of the folder.
      if (name !== databaseEntry && !STORED.test(name)) throw new AppError('backupDamaged')
      takeOut(options.placeOf?.(name) ?? null, bytes, reader.read, options.onBytes)
    }
    if (!reader.isAtEnd()) throw new AppError('backupDamaged')
    return manifest
  } finally {
    closeSync(file)
  }
}

function takeOut(
  place: string | null,
  bytes: number,
  read: (length: number) => Buffer,
  onBytes?: (bytes: number) => void,
): void {
  const target = place === null ? null : openSync(place, 'w')
  try {
    for (let left = bytes; left > 0; ) {
      const piece = read(Math.min(left, chunkBytes))
      left -= piece.length
      if (target !== null) for (let at = 0; at < piece.length; ) at += writeSync(target, piece, at)
      onBytes?.(piece.length)
    }
    if (target !== null) fsyncSync(target)
  } finally {
    if (target !== null) closeSync(target)
  }
}

/** What anybody may read of a box; null when the file is none of ours. */
export function boxHeaderOf(path: string): BoxHeader | null {
  try {
    const file = openSync(path, 'r')
    try {
      return readHeader(file).header
    } finally {
      closeSync(file)
    }
  } catch {
    // Not ours, or not readable now: either way it is none of those that we know.
    return null
  }
}

function readHeader(file: number): { header: BoxHeader; raw: Buffer } {
  const start = Buffer.alloc(MAGIC.length + 4)
  const isOurs = readSync(file, start, 0, start.length, 0) === start.length
  if (!isOurs || !start.subarray(0, MAGIC.length).equals(MAGIC)) throw new AppError('backupNotOurs')
  const length = start.readUInt32BE(MAGIC.length)
  if (length > mostHeaderBytes) throw new AppError('backupDamaged')
  const text = Buffer.alloc(length)
  if (readSync(file, text, 0, length, start.length) !== length) throw new AppError('backupDamaged')
  return { header: parsed(Header, text), raw: Buffer.concat([start, text]) }
}

function sealFor({ scrypt, prefix }: BoxHeader, raw: Buffer, passphrase: string | null): Seal {
  if (scrypt === null) return plainSeal(prefix, raw)
  if (passphrase === null) throw new AppError('backupNeedsPassphrase')
  const { key, check } = deriveKey(passphrase, scrypt.salt, scrypt)
  if (!isSameCheck(check, scrypt.check)) throw new AppError('backupWrongPassphrase')
  return encryptingSeal(key, prefix, raw)
}

function parsed<S extends z.ZodType>(schema: S, bytes: Buffer | null): z.output<S> {
  try {
    return schema.parse(JSON.parse(bytes?.toString('utf8') ?? ''))
  } catch {
    throw new AppError('backupDamaged')
  }
}
