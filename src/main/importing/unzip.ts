import { inflateRawSync } from 'node:zlib'
import { AppError } from '#shared/contract/reply'

interface Member {
  readonly method: number
  readonly start: number
  readonly packed: number
}

/** What all members together may grow to: a zip bomb ends here. */
const mostBytes = 256 * 1024 * 1024
const mostMembers = 5000
const endSize = 22

/**
 * Opens a zip file in memory. Nothing is unpacked until it is asked for, and never more than the limit, whatever
 * the file says of its sizes. Throws `AppError` `notCsv`, or `fileTooLarge` for one that grows too large.
 */
export function openZip(bytes: Uint8Array) {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const members = membersOf(file)
  let left = mostBytes

  /** The text of a member; null when there is none of that name. */
  return function text(name: string): string | null {
    const member = members.get(name)
    if (!member) return null
    const packed = file.subarray(member.start, member.start + member.packed)
    const content = unpack(packed, member.method, left)
    left -= content.length
    const text = content.toString('utf8')
    // No program that writes workbooks declares anything: what does is made to unfold, or to fetch.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new AppError('notCsv')
    return text
  }
}

function unpack(packed: Buffer, method: number, limit: number): Buffer {
  if (method === 0 && packed.length <= limit) return packed
  if (method !== 8) throw new AppError(method === 0 ? 'fileTooLarge' : 'notCsv')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(limit, 1) })
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new AppError(isTooLarge ? 'fileTooLarge' : 'notCsv')
  }
}

function membersOf(file: Buffer): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>()
  try {
    const end = endOf(file)
    const count = file.readUInt16LE(end + 10)
    let at = file.readUInt32LE(end + 16)
    if (count > mostMembers) throw new AppError('fileTooLarge')
    for (let index = 0; index < count; index += 1) {
      if (file.readUInt32LE(at) !== 0x02014b50) throw new AppError('notCsv')
      const header = file.readUInt32LE(at + 42)
      const nameLength = file.readUInt16LE(at + 28)
      const name = file.toString('utf8', at + 46, at + 46 + nameLength)
      const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28)
      members.set(name, { method: file.readUInt16LE(at + 10), start, packed: file.readUInt32LE(at + 20) })
      at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    }
  } catch (error) {
    // A directory that points outside the file: it was cut off or made up.
    throw error instanceof RangeError ? new AppError('notCsv') : error
  }
  return members
}

/** Where the directory's end record is: last in the file but for a comment. */
function endOf(file: Buffer): number {
  const first = Math.max(0, file.length - endSize - 0xffff)
  for (let at = file.length - endSize; at >= first; at -= 1) {
    if (file.readUInt32LE(at) === 0x06054b50) return at
  }
  throw new AppError('notCsv')
}
