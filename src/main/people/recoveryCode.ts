import { randomBytes } from 'node:crypto'
import { CODE_BYTES, codeFrom, plainCode } from '#shared/people/pins'
import { hashOf } from './secrets'

/** A recovery code to show once, and what is kept of it. */
export async function newCode(): Promise<{ readonly code: string; readonly hash: string }> {
  const code = codeFrom(randomBytes(CODE_BYTES))
  return { code, hash: await hashOf(plainCode(code)) }
}
