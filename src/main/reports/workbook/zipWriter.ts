import type { FileHandle } from 'node:fs/promises'
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'

const largest = 0xffffffff
const localHeaderSize = 30

interface Entry {
  readonly name: Buffer
  readonly offset: number
  crc: number
  compressed: number
  size: number
}

/** A member that is written piece by piece. */
export interface ZipMember {
  /** Resolves when the piece before this one was taken, so that one is squeezed while the next is made. */
  write(piece: Buffer): Promise<void>
  close(): Promise<void>
}

/**
 * Writes a zip file member by member, each squeezed by the native zlib off the main thread and written at once:
 * nothing is held in memory. Sizes are put into each header afterwards, so that any reader can open the file.
 */
export class ZipWriter {
  private readonly entries: Entry[] = []
  private position = 0

  /** `stamp` is the local wall clock `YYYY-MM-DDTHH:mm` of every member. */
  constructor(
    private readonly handle: FileHandle,
    private readonly stamp: string,
  ) {}

  /** A small member at once. */
  async add(name: string, text: string): Promise<void> {
    const bytes = Buffer.from(text)
    const squeezed = deflateRawSync(bytes)
    const entry = await this.begin(name)
    entry.crc = crc32(bytes)
    entry.size = bytes.length
    await this.append(squeezed)
    await this.end(entry)
  }

  /** A long member; close it before the next one begins. */
  async openMember(name: string): Promise<ZipMember> {
    const entry = await this.begin(name)
    const squeezer = createDeflateRaw({ level: 4, chunkSize: 1 << 16 })
    let failure: unknown
    const written = (async () => {
      for await (const chunk of squeezer) await this.append(chunk as Buffer)
    })().catch((error: unknown) => {
      failure = error
    })
    let latest = Promise.resolve()
    return {
      write: (piece) => {
        const before = latest
        entry.crc = crc32(piece, entry.crc)
        entry.size += piece.length
        latest = new Promise((resolve, reject) => {
          squeezer.write(piece, (error) => {
            if (error) reject(failure ?? error)
            else resolve()
          })
        })
        // Told to whoever writes the next piece or closes.
        latest.catch(() => undefined)
        return before
      },
      close: async () => {
        await latest
        squeezer.end()
        await written
        if (failure) throw failure
        await this.end(entry)
      },
    }
  }

  /** Writes the directory; the file is complete afterwards. */
  async finish(): Promise<void> {
    const start = this.position
    for (const entry of this.entries) {
      const header = Buffer.alloc(46)
      header.writeUInt32LE(0x02014b50, 0)
      header.writeUInt16LE(20, 4)
      this.common(entry).copy(header, 6)
      header.writeUInt32LE(entry.offset, 42)
      await this.append(Buffer.concat([header, entry.name]))
    }
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(this.entries.length, 8)
    end.writeUInt16LE(this.entries.length, 10)
    end.writeUInt32LE(this.position - start, 12)
    end.writeUInt32LE(start, 16)
    await this.append(end)
  }

  private async begin(name: string): Promise<Entry> {
    const entry = { name: Buffer.from(name), offset: this.position, crc: 0, compressed: 0, size: 0 }
    this.entries.push(entry)
    await this.append(this.localHeader(entry))
    return entry
  }

  private async end(entry: Entry): Promise<void> {
    entry.compressed = this.position - entry.offset - localHeaderSize - entry.name.length
    if (entry.size > largest || this.position > largest)
      throw new RangeError('A workbook cannot be over 4 GB')
    await this.writeAll(this.localHeader(entry), entry.offset)
  }

  private localHeader(entry: Entry): Buffer {
    const header = Buffer.alloc(localHeaderSize)
    header.writeUInt32LE(0x04034b50, 0)
    this.common(entry).copy(header, 4)
    return Buffer.concat([header, entry.name])
  }

  /** The 26 bytes that both headers share. */
  private common(entry: Entry): Buffer {
    const [year = 1980, month = 1, day = 1, hour = 0, minute = 0] = (this.stamp.match(/\d+/g) ?? []).map(
      Number,
    )
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt16LE((hour << 11) | (minute << 5), 6)
    fields.writeUInt16LE((Math.min(Math.max(year - 1980, 0), 127) << 9) | (month << 5) | day, 8)
    fields.writeUInt32LE(entry.crc, 10)
    fields.writeUInt32LE(entry.compressed, 14)
    fields.writeUInt32LE(entry.size, 18)
    fields.writeUInt16LE(entry.name.length, 22)
    return fields
  }

  private async append(bytes: Buffer): Promise<void> {
    await this.writeAll(bytes, this.position)
    this.position += bytes.length
  }

  private async writeAll(bytes: Buffer, position: number): Promise<void> {
    let done = 0
    while (done < bytes.length) {
      const { bytesWritten } = await this.handle.write(bytes, done, bytes.length - done, position + done)
      done += bytesWritten
    }
  }
}
