import { inflateRawSync } from 'node:zlib'
import { AppError } from '#shared/contract/reply'

const MAX_MEMBERS = 500
/** Bytes of everything that is unpacked from one file. */
const MAX_UNPACKED = 24 * 1024 * 1024
const endSize = 22
const longestComment = 0xffff

interface Member {
  readonly offset: number
  readonly packed: number
  readonly size: number
  readonly isDeflated: boolean
}

export interface ZipReader {
  /** The text of a member, unpacked only now; null when there is none of that name. */
  text(name: string): string | null
}

/**
 * Reads the directory of a zip file and unpacks single members. Sizes are checked before, and held while unpacking
 * whatever the directory says, so that a small file cannot fill the memory. Throws `AppError`.
 */
export function readZip(bytes: Buffer): ZipReader {
  const members = readDirectory(bytes)
  let left = MAX_UNPACKED
  return {
    text(name) {
      const member = members.get(name)
      if (!member) return null
      if (member.size > left) throw new AppError('formTooLarge')
      const content = unpack(bytes, member, left)
      left -= content.length
      return content.toString('utf8')
    },
  }
}

function readDirectory(bytes: Buffer): ReadonlyMap<string, Member> {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > MAX_MEMBERS) throw new AppError('formTooLarge')
  const members = new Map<string, Member>()
  let place = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (place + 46 > bytes.length || bytes.readUInt32LE(place) !== 0x02014b50) throw new AppError('notForm')
    const nameLength = bytes.readUInt16LE(place + 28)
    const name = bytes.toString('utf8', place + 46, place + 46 + nameLength)
    const isEncrypted = (bytes.readUInt16LE(place + 8) & 1) === 1
    const method = bytes.readUInt16LE(place + 10)
    if (isEncrypted || (method !== 0 && method !== 8)) throw new AppError('notForm')
    members.set(name, {
      offset: bytes.readUInt32LE(place + 42),
      packed: bytes.readUInt32LE(place + 20),
      size: bytes.readUInt32LE(place + 24),
      isDeflated: method === 8,
    })
    place += 46 + nameLength + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32)
  }
  return members
}

/** The record that every zip file ends with, behind which only a comment may stand. */
function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - endSize - longestComment)
  for (let place = bytes.length - endSize; place >= first; place--)
    if (bytes.readUInt32LE(place) === 0x06054b50) return place
  throw new AppError('notForm')
}

function unpack(bytes: Buffer, { offset, packed, isDeflated }: Member, most: number): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== 0x04034b50) throw new AppError('notForm')
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (start + packed > bytes.length) throw new AppError('notForm')
  const content = bytes.subarray(start, start + packed)
  if (!isDeflated) return content
  try {
    return inflateRawSync(content, { maxOutputLength: most + 1 })
  } catch (error) {
    const isTooLarge = error instanceof RangeError
    throw new AppError(isTooLarge ? 'formTooLarge' : 'notForm')
  }
}
