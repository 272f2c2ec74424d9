import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

const SCHEME = 'app'
const HOST = 'libreta'

/** The one page of the app. */
export const pageUrl = `${SCHEME}://${HOST}/index.html`

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }])
}

/** Serves the built page from its folder and from nowhere else. */
export function serveApp(folder: string): void {
  protocol.handle(SCHEME, async ({ url }) => {
    const path = fileOf(url, folder)
    if (path === null) return new Response(null, { status: 403 })
    const type = types[extname(path)]
    if (!type) return new Response(null, { status: 404 })
    try {
      const bytes = await readFile(path)
      return extname(path) === '.html' ? pageResponse(bytes.toString('utf8')) : fileResponse(bytes, type)
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}

/** The file that an address names; null for another host, a name that cannot be read, or one outside of the folder. */
function fileOf(url: string, folder: string): string | null {
  const { host, pathname } = new URL(url)
  if (host !== HOST) return null
  try {
    const path = normalize(join(folder, decodeURIComponent(pathname)))
    return path.startsWith(folder + sep) ? path : null
  } catch {
    // A percent sign that begins no character.
    return null
  }
}

function fileResponse(bytes: Uint8Array, type: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': type, 'x-content-type-options': 'nosniff' },
  })
}

/** The page with a nonce of its own: the only style sheets made while running are those that carry it. */
function pageResponse(html: string): Response {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  return new Response(html.replaceAll('%NONCE%', nonce), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
    },
  })
}
