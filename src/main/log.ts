import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { DispatcherOptions } from './dispatcher'

const MAX_BYTES = 1024 * 1024
const MAX_MESSAGE = 200
const MAX_FRAMES = 12

export interface LogOptions {
  readonly path: string
  /** Also on the console, while developing. */
  readonly isShown: boolean
}

/**
 * Writes what went wrong to a file of this PC that is begun anew at 1 MB; the one before is kept beside it. It is what
 * people send when they ask for help, so nothing of what they keep in the app is in it: see `withoutPersonalData`.
 */
export function createLog({ path, isShown }: LogOptions): DispatcherOptions['log'] {
  return (event, name, detail) => {
    const line = `${new Date().toISOString()} ${event} ${nameOf(name)}: ${withoutPersonalData(detail)}\n`
    if (isShown && event === 'failed') process.stderr.write(line)
    try {
      mkdirSync(dirname(path), { recursive: true })
      if (sizeOf(path) > MAX_BYTES) renameSync(path, path.replace(/\.log$/, '.old.log'))
      appendFileSync(path, line)
    } catch {
      // A full disk is told of elsewhere; a line not written is no reason to stop.
    }
  }
}

/** Where and of what kind an error was, without the values it was about: texts, paths and numbers that were typed. */
export function withoutPersonalData(detail: unknown): string {
  if (typeof detail === 'number') return String(detail)
  if (!(detail instanceof Error)) return masked(String(detail))
  const kind = [detail.name, codeOf(detail)].filter((part) => part !== '').join(' ')
  return [`${kind}: ${messageOf(detail)}`, ...framesOf(detail)].join('\n')
}

/** A call's name comes from the page, and may be anything. */
function nameOf(name: string): string {
  return /^[\w. ]{1,80}$/.test(name) ? name : '(no name of ours)'
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' && /^\w{1,60}$/.test(error.code) ? error.code : ''
}

function messageOf(error: Error): string {
  // Where a check failed and why, as zod lists it, without what it was given.
  if ('issues' in error && Array.isArray(error.issues)) return masked(issueCodes(error.issues))
  // SQLite repeats the word it did not understand, bare; of its own words only those about constraints are kept.
  if (codeOf(error).startsWith('SQLITE_'))
    return /^[A-Z ]+ constraint failed(: [\w., ]+)?$/.exec(error.message)?.[0] ?? '…'
  return masked(error.message.split('\n', 1)[0] ?? '')
}

function issueCodes(issues: readonly { code?: unknown; path?: unknown }[]): string {
  return issues
    .slice(0, 10)
    .map(({ code, path }) => `${Array.isArray(path) ? path.join('.') : ''} ${String(code)}`)
    .join(', ')
}

const quoted = /"[^"]*"?|'[^']*'?|`[^`]*`?|«[^»]*»?|“[^”]*”?/g
const address = /\S+@\S+/g
const place = /(?:[A-Za-z]:)?[\\/](?:[^\s:*?"<>|]|\s(?=\S*[\\/]))*/g
const number = /\d[\d .,-]{3,}/g

/** The sentence of an error without what stands in quotes, paths, addresses and longer numbers. */
function masked(text: string): string {
  const bare = [quoted, address, place, number].reduce(
    (left, pattern) => left.replace(pattern, '…'),
    text.slice(0, 2000),
  )
  return bare.slice(0, MAX_MESSAGE)
}

/** The places in the code, with the names of our files and without the folders of this PC above them. */
function framesOf({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, MAX_FRAMES)
    .map((line) =>
      line.replace(/(?:file:\/\/)?[^\s()]*[\\/]([^\\/()]+)/, (_, file: string) => basename(file)),
    )
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
