import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

const SCHEME = 'app'
const ORIGIN = `${SCHEME}://libreta`

/** The one page of the app. */
export const pageUrl = `${ORIGIN}/index.html`

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
  protocol.handle(SCHEME, async (request) => {
    const { origin, pathname } = new URL(request.url)
    const path = normalize(join(folder, decodeURIComponent(pathname)))
    if (!request.url.startsWith(`${ORIGIN}/`) && origin !== ORIGIN) return new Response(null, { status: 403 })
    if (!path.startsWith(folder + sep)) return new Response(null, { status: 403 })
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
