import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  scrypt,
  scryptSync,
  timingSafeEqual,
} from 'node:crypto'
import { readSync, writeSync } from 'node:fs'
import { AppError } from '#shared/contract/reply'

/**
 * Bytes in authenticated chunks, after the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár: "Online
 * Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", CRYPTO 2015): each chunk is sealed by AES-256-GCM
 * with a nonce made of a random prefix of the file, the number of the chunk and whether it is the last, and with the
 * whole header as data that must not change. So a chunk that is changed, missing, repeated or in another place, a
 * header that was touched and a file that was cut or made longer are all found out.
 *
 * Without a passphrase the seal is a digest of the same things: it finds what a bad stick does, not what a person does.
 */
export interface Seal {
  close(chunk: Uint8Array, number: number, isLast: boolean): Buffer
  /** @throws AppError `backupDamaged` */
  open(sealed: Uint8Array, number: number, isLast: boolean): Buffer
}

export const chunkBytes = 64 * 1024
export const tagBytes = 16
export const prefixBytes = 7
const KEY_BYTES = 32
const CHECK_BYTES = 16

/** Parameters of scrypt (RFC 7914); `n` is the cost and a power of two, memory is 128·n·r bytes. */
export interface KeyCost {
  readonly n: number
  readonly r: number
  readonly p: number
}

/** 128 MB and about half a second on a slow laptop. */
export const usualCost: KeyCost = { n: 2 ** 17, r: 8, p: 1 }
const mostMemory = 512 * 1024 * 1024

export interface DerivedKey {
  readonly key: Buffer
  /** Tells a wrong passphrase from a damaged file, and says nothing of the key. */
  readonly check: Buffer
}

/**
 * The key of one file from the passphrase and the salt of that file.
 *
 * @throws AppError `backupDamaged` for a cost that no file of ours names: a foreign one must not take all the memory.
 */
export function deriveKey(passphrase: string, salt: Uint8Array, cost: KeyCost): DerivedKey {
  return parted(scryptSync(passphrase.normalize('NFC'), salt, KEY_BYTES + CHECK_BYTES, scryptOptions(cost)))
}

/** The same without holding the thread up. */
export function deriveKeyLater(passphrase: string, salt: Uint8Array, cost: KeyCost): Promise<DerivedKey> {
  return new Promise((resolve, reject) => {
    const options = scryptOptions(cost)
    scrypt(passphrase.normalize('NFC'), salt, KEY_BYTES + CHECK_BYTES, options, (error, bytes) =>
      error ? reject(error) : resolve(parted(bytes)),
    )
  })
}

function scryptOptions({ n, r, p }: KeyCost) {
  const memory = 128 * n * r
  if (memory > mostMemory || p > 4) throw new AppError('backupDamaged')
  return { N: n, r, p, maxmem: memory + 64 * 1024 * 1024 }
}

const parted = (bytes: Buffer): DerivedKey => ({
  key: bytes.subarray(0, KEY_BYTES),
  check: bytes.subarray(KEY_BYTES),
})

export const newSalt = (): Buffer => randomBytes(16)

export function isSameCheck(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}

function nonceOf(prefix: Uint8Array, number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(prefixBytes + 5)
  nonce.set(prefix)
  nonce.writeUInt32BE(number, prefixBytes)
  nonce[prefixBytes + 4] = isLast ? 1 : 0
  return nonce
}

export function encryptingSeal(key: Uint8Array, prefix: Uint8Array, header: Uint8Array): Seal {
  return {
    close(chunk, number, isLast) {
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(prefix, number, isLast))
      cipher.setAAD(header)
      return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()])
    },
    open(sealed, number, isLast) {
      const end = sealed.length - tagBytes
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(prefix, number, isLast), {
        authTagLength: tagBytes,
      })
      decipher.setAAD(header)
      decipher.setAuthTag(sealed.subarray(end))
      try {
        return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()])
      } catch {
        // The one thing that `final` says: these are not the bytes that were sealed.
        throw new AppError('backupDamaged')
      }
    },
  }
}

export function plainSeal(prefix: Uint8Array, header: Uint8Array): Seal {
  const headerDigest = createHash('sha256').update(header).digest()
  const tagOf = (chunk: Uint8Array, number: number, isLast: boolean) =>
    createHash('sha256')
      .update(headerDigest)
      .update(nonceOf(prefix, number, isLast))
      .update(chunk)
      .digest()
      .subarray(0, tagBytes)
  return {
    close: (chunk, number, isLast) => Buffer.concat([chunk, tagOf(chunk, number, isLast)]),
    open(sealed, number, isLast) {
      const chunk = Buffer.from(sealed.subarray(0, sealed.length - tagBytes))
      const tag = sealed.subarray(sealed.length - tagBytes)
      if (!tagOf(chunk, number, isLast).equals(tag)) throw new AppError('backupDamaged')
      return chunk
    },
  }
}

/** Writes sealed chunks into an open file; the last one is known only at the end, so one always waits. */
export function sealingWriter(file: number, seal: Seal) {
  let waiting = Buffer.alloc(0)
  let number = 0
  const put = (chunk: Uint8Array, isLast: boolean) => {
    const sealed = seal.close(chunk, number, isLast)
    number += 1
    for (let at = 0; at < sealed.length; ) at += writeSync(file, sealed, at)
  }
  return {
    write(bytes: Uint8Array): void {
      waiting = Buffer.concat([waiting, bytes])
      let at = 0
      for (; waiting.length - at > chunkBytes; at += chunkBytes) {
        put(waiting.subarray(at, at + chunkBytes), false)
      }
      waiting = Buffer.from(waiting.subarray(at))
    },
    end: (): void => put(waiting, true),
  }
}

/** Reads sealed chunks from where the header ends; `read` answers exactly so many bytes. */
export function sealedReader(file: number, start: number, size: number, seal: Seal) {
  let position = start
  let number = 0
  let ready: Buffer = Buffer.alloc(0)

  function next(): void {
    const length = Math.min(size - position, chunkBytes + tagBytes)
    if (length < tagBytes) throw new AppError('backupDamaged')
    const sealed = Buffer.alloc(length)
    if (readSync(file, sealed, 0, length, position) !== length) throw new AppError('backupDamaged')
    position += length
    const chunk = seal.open(sealed, number, position === size)
    number += 1
    ready = ready.length === 0 ? chunk : Buffer.concat([ready, chunk])
  }

  return {
    read(length: number): Buffer {
      while (ready.length < length) next()
      const bytes = ready.subarray(0, length)
      ready = ready.subarray(length)
      return bytes
    },
    /** Whether everything that was sealed has been read. */
    isAtEnd: (): boolean => position === size && ready.length === 0,
  }
}
