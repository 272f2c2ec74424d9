import { type BinaryLike, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<BinaryLike, BinaryLike, number, ScryptOptions, Buffer>(scrypt)

/** 32 MB and about a tenth of a second for each try, on a thread of Node's own: the window does not wait. */
const COST = { N: 2 ** 15, r: 8, p: 1 }
const KEY_BYTES = 32
const SALT_BYTES = 16

/** What is kept of a PIN or code: 'scrypt$N$r$p$salt$key', so that the cost can grow one day. */
export async function hashOf(secret: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(secret.normalize('NFC'), salt, KEY_BYTES, withMemory(COST))
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), key.toString('base64')].join('$')
}

/** Whether this is the secret that was kept. */
export async function isSecret(typed: string, kept: string): Promise<boolean> {
  const [kind, N, r, p, salt, key] = kept.split('$')
  if (kind !== 'scrypt' || !salt || !key) return false
  const expected = Buffer.from(key, 'base64')
  const cost = withMemory({ N: Number(N), r: Number(r), p: Number(p) })
  const found = await derive(typed.normalize('NFC'), Buffer.from(salt, 'base64'), expected.length, cost)
  return timingSafeEqual(found, expected)
}

const withMemory = (cost: { N: number; r: number; p: number }): ScryptOptions => ({
  ...cost,
  maxmem: 256 * cost.N * cost.r,
})
