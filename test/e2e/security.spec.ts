import { expect, test } from '@playwright/test'
import { type LaunchedApp, launchApp } from './support/launch'

let launched: LaunchedApp
test.beforeAll(async () => {
  launched = await launchApp()
  await launched.page.locator('h1').waitFor()
})
test.afterAll(() => launched.close())

test('the page has no Node, only a bridge of two methods', async () => {
  const seen = await launched.page.evaluate(() => ({
    require: typeof (globalThis as { require?: unknown }).require,
    process: typeof (globalThis as { process?: unknown }).process,
    bridge: Object.keys(window.bridge).sort(),
  }))
  expect(seen).toEqual({ require: 'undefined', process: 'undefined', bridge: ['call', 'onChanged'] })
})

test('the window is sandboxed and isolated', async () => {
  const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences()
    return { sandbox, contextIsolation, nodeIntegration, webSecurity }
  })
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
  expect(preferences.webSecurity).not.toBe(false)
})

test('the policy of the page allows nothing unsafe', async () => {
  const policy = await launched.page.evaluate(
    async () => (await fetch('app://libreta/index.html')).headers.get('content-security-policy') ?? '',
  )
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('unsafe')
})

test('text is not run as code, and no request leaves', async () => {
  const outcome = await launched.page.evaluate(async () => {
    // Later, because the debugger may run text while it is itself evaluating.
    const evaluated = await new Promise<string>((resolve) => {
      setTimeout(() => {
        try {
          new Function('return 1')()
          resolve('ran')
        } catch {
          resolve('refused')
        }
      }, 50)
    })
    const script = document.createElement('script')
    script.textContent = 'document.documentElement.dataset.injected = "yes"'
    document.head.append(script)
    const injected = document.documentElement.dataset['injected'] ?? 'refused'
    const fetched = await fetch('https://example.com').catch(() => 'refused')
    return { evaluated, injected, fetched }
  })
  expect(outcome).toEqual({ evaluated: 'refused', injected: 'refused', fetched: 'refused' })
})

test('the app protocol serves nothing outside the folder of the page', async () => {
  const statuses = await launched.page.evaluate(async () => {
    const paths = ['%2e%2e/main/index.cjs', '..%2f..%2fpackage.json', '%2fetc%2fpasswd', 'nothing.js']
    return Promise.all(
      paths.map((path) =>
        fetch(`app://libreta/${path}`).then(
          ({ status }) => status,
          () => 0,
        ),
      ),
    )
  })
  expect(statuses.every((status) => status !== 200)).toBe(true)
})

test('no window opens, no page is left, no permission is given', async () => {
  const { page, app } = launched
  await page.evaluate(() => {
    window.open('https://example.com')
    location.assign('https://example.com')
  })
  expect(await page.evaluate(() => location.origin)).toBe('app://libreta')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  const permission = await page.evaluate(
    async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
  )
  expect(permission).toBe('denied')
})

test('an unknown procedure and a hostile name are refused without a trace', async () => {
  const replies = await launched.page.evaluate(() =>
    Promise.all(
      ['__proto__', 'constructor', 'business.nothing', ''].map((name) => window.bridge.call(name, {})),
    ),
  )
  for (const reply of replies) expect(reply).toEqual({ ok: false, error: { code: 'unexpected' } })
})
