import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { contract } from '#shared/contract/contract'
import { hostileValue } from '../trust/hostile/hostileValues'
import { inputFor, mutated } from '../trust/hostile/inputsOf'
import { randomFrom } from '../trust/support/random'
import { call, goTo } from './support/calls'
import { fuses } from './support/fuses'
import { type LaunchedApp, launchApp, temporaryFolder } from './support/launch'
import { type Listener, listen, wentOut } from './support/network'

/** The tests are run from there. */
const projectRoot = process.cwd()

let launched: LaunchedApp
let listener: Listener
const netLog = join(temporaryFolder(), 'net.json')

test.beforeAll(async () => {
  listener = await listen()
  launched = await launchApp({ args: [`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything'] })
  await launched.page.locator('h1').waitFor()
})
test.afterAll(async () => {
  await launched.close()
  listener.close()
})

interface Point {
  readonly point: string
  readonly holds: () => Promise<void>
}

/** https://www.electronjs.org/docs/latest/tutorial/security, point by point, read from the running app. */
const checklist: readonly Point[] = [
  {
    point: '1. Only secure content: everything that the page loaded came out of the app itself',
    async holds() {
      const loaded = await launched.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[src], link[href]')].map((element) => {
          const { src, href } = element as HTMLElement & { src?: string; href?: string }
          return src ?? href ?? ''
        }),
      )
      expect(loaded.length).toBeGreaterThan(2)
      for (const address of loaded) expect(address).toMatch(/^(app:\/\/libreta\/|data:|blob:app:)/)
      expect(foreignLoads()).toEqual([])
    },
  },
  {
    point: '2. No Node in a page, a frame or a worker',
    async holds() {
      const seen = await launched.page.evaluate(() =>
        ['require', 'process', 'Buffer', 'module', 'global', '__dirname', 'setImmediate'].filter(
          (name) => name in globalThis,
        ),
      )
      expect(seen).toEqual([])
      const { nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames } = await preferences()
      for (const isOn of [nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames])
        expect(isOn ?? false).toBe(false)
    },
  },
  {
    point: '3. Context isolation: what the page does to its own objects does not reach the preload',
    async holds() {
      expect((await preferences())['contextIsolation']).toBe(true)
      const answered = await launched.page.evaluate(async () => {
        const invoke = Function.prototype.call
        const stolen: unknown[] = []
        Function.prototype.call = function (this: unknown, ...given: unknown[]) {
          stolen.push(given)
          return Reflect.apply(invoke, this, given)
        }
        const reply = await window.bridge.call('business.get', {})
        Function.prototype.call = invoke
        let isKept = Object.isFrozen(window.bridge)
        try {
          Object.assign(window, { bridge: { call: () => 'mine' } })
        } catch {
          isKept &&= true
        }
        const again = await window.bridge.call('business.get', {})
        return { isKept, reply, again, stolen: JSON.stringify(stolen).includes('business.get') }
      })
      expect(answered).toEqual({
        isKept: true,
        reply: { ok: true, value: null },
        again: { ok: true, value: null },
        stolen: false,
      })
    },
  },
  {
    point: '4. Every window is sandboxed, and app.enableSandbox() asks it of every process',
    async holds() {
      expect((await preferences())['sandbox']).toBe(true)
      const asked = await launched.app.evaluate(({ app }) => ({
        all: app.commandLine.hasSwitch('enable-sandbox'),
        launcherHasNone: app.commandLine.hasSwitch('no-sandbox'),
      }))
      expect(asked.all || asked.launcherHasNone).toBe(true)
    },
  },
  {
    point: '5. No permission is given, asked for or looked up, and no device is handed over',
    async holds() {
      const refused = await launched.page.evaluate(async () => {
        const outcome = (asked: () => Promise<unknown>) =>
          Promise.race([
            Promise.resolve().then(asked),
            new Promise((resolve) => setTimeout(() => resolve('no answer'), 1500)),
          ]).then(
            (value) => (Array.isArray(value) && value.length === 0 ? 'refused' : value),
            () => 'refused',
          )
        const page = navigator as unknown as Record<
          string,
          Record<string, (given?: unknown) => Promise<unknown>>
        >
        const of = (part: string, method: string, given?: unknown) =>
          outcome(async () => {
            const asked = page[part]?.[method]
            if (!asked) throw new Error('not there')
            return asked.call(page[part], given)
          })
        const stateOf = async (name: string) => {
          const { state } = await navigator.permissions.query({ name: name as PermissionName })
          return state === 'denied' ? 'refused' : state
        }
        return Promise.all([
          ...['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'].map((name) =>
            outcome(() => stateOf(name)),
          ),
          outcome(() =>
            Notification.requestPermission().then((state) => (state === 'denied' ? 'refused' : state)),
          ),
          outcome(() => new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))),
          of('mediaDevices', 'getUserMedia', { audio: true, video: true }),
          of('mediaDevices', 'getDisplayMedia', { video: true }),
          of('clipboard', 'readText'),
          of('usb', 'requestDevice', { filters: [] }),
          of('hid', 'requestDevice', { filters: [] }),
          of('serial', 'requestPort'),
          of('bluetooth', 'requestDevice', { acceptAllDevices: true }),
          of('usb', 'getDevices'),
          of('hid', 'getDevices'),
          of('serial', 'getPorts'),
        ])
      })
      expect(new Set(refused)).toEqual(new Set(['refused']))
    },
  },
  {
    point: '6. webSecurity is on',
    async holds() {
      expect((await preferences())['webSecurity']).not.toBe(false)
    },
  },
  {
    point:
      '7. A policy without unsafe-*, and scripts, styles, frames and code made of text are refused by it',
    async holds() {
      const policy = await launched.page.evaluate(
        async () => (await fetch('app://libreta/index.html')).headers.get('content-security-policy') ?? '',
      )
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self';")
      for (const word of ['unsafe', '*', 'http', 'ws:']) expect(policy).not.toContain(word)
      expect(await attacked()).toEqual({
        evaluated: 'refused',
        timed: 'refused',
        inline: 'refused',
        handler: 'refused',
        blobScript: 'refused',
        dataScript: 'refused',
        worker: 'refused',
        sheet: 'refused',
        attribute: 'refused',
        frame: 'refused',
        object: 'refused',
        base: 'refused',
      })
    },
  },
  {
    point: '8. No insecure content is run',
    async holds() {
      expect((await preferences())['allowRunningInsecureContent']).not.toBe(true)
    },
  },
  {
    point: '9. No experimental features',
    async holds() {
      const { experimentalFeatures } = await preferences()
      expect(experimentalFeatures).not.toBe(true)
      const hasSwitch = await launched.app.evaluate(({ app }) =>
        ['enable-experimental-web-platform-features', 'enable-blink-features', 'disable-web-security'].some(
          (name) => app.commandLine.hasSwitch(name),
        ),
      )
      expect(hasSwitch).toBe(false)
    },
  },
  {
    point: '10. No enableBlinkFeatures',
    async holds() {
      expect((await preferences())['enableBlinkFeatures'] ?? '').toBe('')
    },
  },
  {
    point: '11. No webview, and so none with allowpopups',
    async holds() {
      expect((await preferences())['webviewTag']).not.toBe(true)
      const kind = await launched.page.evaluate(() => {
        const webview = document.createElement('webview')
        webview.setAttribute('allowpopups', '')
        webview.setAttribute('src', 'app://libreta/index.html')
        document.body.append(webview)
        const { name } = webview.constructor
        webview.remove()
        return name
      })
      expect(['HTMLUnknownElement', 'HTMLElement']).toContain(kind)
    },
  },
  {
    point: '12. Whatever webview would be attached is refused',
    async holds() {
      const isPrevented = await launched.app.evaluate(({ BrowserWindow }) => {
        let prevented = false
        const event = {
          preventDefault() {
            prevented = true
          },
        }
        const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as NodeJS.EventEmitter
        contents.emit('will-attach-webview', event, {}, {})
        return prevented
      })
      expect(isPrevented).toBe(true)
    },
  },
  {
    point: '13. The page cannot be left, by whatever way',
    async holds() {
      const { page } = launched
      const port = listener.port
      await page.evaluate((hostile) => {
        const form = document.createElement('form')
        form.action = `http://127.0.0.1:${hostile}/`
        document.body.append(form)
        form.submit()
        form.remove()
        const ways = [
          `http://127.0.0.1:${hostile}/`,
          'https://example.com/',
          'file:///etc/hosts',
          'data:text/html,<h1>x</h1>',
          'app://libreta/theme.js',
          'app://other/index.html',
          'about:blank',
        ]
        for (const address of ways) {
          location.assign(address)
          const link = document.createElement('a')
          link.href = address
          document.body.append(link)
          link.click()
          link.remove()
        }
      }, port)
      await page.waitForTimeout(300)
      // Nobody is asked about an empty page; from there the app comes back by itself.
      await page.waitForURL('app://libreta/index.html**')
      await page.locator('h1').first().waitFor()
    },
  },
  {
    point: '14. No window is opened',
    async holds() {
      const opened = await launched.page.evaluate(() => {
        const link = document.createElement('a')
        link.href = 'app://libreta/index.html'
        link.target = '_blank'
        document.body.append(link)
        link.click()
        link.remove()
        return ['https://example.com', 'about:blank', 'app://libreta/index.html', ''].map(
          (address) => window.open(address) === null,
        )
      })
      expect(opened).toEqual([true, true, true, true])
      const count = await launched.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
      expect(count).toBe(1)
    },
  },
  {
    point: '15. shell.openExternal is nowhere in the app',
    async holds() {
      expect(mainFiles().filter(({ text }) => text.includes('openExternal'))).toEqual([])
    },
  },
  {
    point:
      '16. The Electron that ships is the newest one that was known, and the oldest that is run is named',
    async holds() {
      const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
      expect(Number(/^\^?(\d+)\./.exec(manifest.devDependencies.electron)?.[1])).toBeGreaterThanOrEqual(45)
      const version = await launched.app.evaluate(() => process.versions['electron'] ?? '')
      expect(Number.parseInt(version, 10)).toBeGreaterThanOrEqual(33)
    },
  },
  {
    point: '17. Only the first frame of our page is listened to',
    async holds() {
      expect(await forgedCalls()).toEqual(['answered', ...forgedSenders.map(() => 'refused')])
      const inside = await launched.page.evaluate(() =>
        ['about:blank', undefined].map((address) => {
          const frame = document.createElement('iframe')
          if (address) frame.src = address
          else frame.srcdoc = '<script>parent.document.documentElement.dataset.child = "ran"</script>'
          document.body.append(frame)
          const found = frame.contentWindow && 'bridge' in frame.contentWindow
          frame.remove()
          return found
        }),
      )
      expect(inside).toEqual([false, false])
      expect(await launched.page.evaluate(() => document.documentElement.dataset['child'])).toBeUndefined()
    },
  },
  {
    point: '18. A scheme of our own instead of file://, which serves the folder of the page and nothing else',
    async holds() {
      expect(await launched.page.evaluate(() => location.protocol)).toBe('app:')
      const served = await launched.page.evaluate(
        (paths) =>
          Promise.all(
            paths.map((path) =>
              fetch(path, { headers: { range: 'bytes=0-99' } }).then(
                async (reply) => (reply.ok ? `${path} ${(await reply.text()).slice(0, 40)}` : 'refused'),
                () => 'refused',
              ),
            ),
          ),
        hostilePaths,
      )
      expect(new Set(served)).toEqual(new Set(['refused']))
      const loaded = await launched.app.evaluate(async ({ BrowserWindow }) => {
        const window = new BrowserWindow({ show: false })
        try {
          await window.loadURL('file:///etc/hosts')
          return 'loaded'
        } catch {
          return 'refused'
        } finally {
          window.destroy()
        }
      })
      expect(loaded).toBe('refused')
    },
  },
  {
    point: '19. The fuses of the packed app are set (read from the packed program in packaged.spec.ts)',
    async holds() {
      const settings = readFileSync(join(projectRoot, 'electron-builder.yml'), 'utf8')
      for (const [fuse, { isOn }] of Object.entries(fuses))
        expect(settings).toContain(`\n  ${fuse}: ${isOn}\n`)
      // Cookies need no key: there are none.
      expect(await launched.app.evaluate(({ session }) => session.defaultSession.cookies.get({}))).toEqual([])
    },
  },
  {
    point: '20. Nothing of Electron is handed to the page: two methods, which take and give data',
    async holds() {
      const seen = await launched.page.evaluate(() => ({
        bridge: Object.keys(window.bridge).sort(),
        electron: Object.keys(window).filter((name) => /electron|ipc|preload/i.test(name)),
        kinds: [typeof window.bridge.call, typeof window.bridge.onChanged],
        inside: Object.keys(window.bridge.call),
      }))
      expect(seen).toEqual({
        bridge: ['call', 'onChanged'],
        electron: [],
        kinds: ['function', 'function'],
        inside: [],
      })
      // What is told of a change is its topics, without the event whose sender is the way to main.
      const told = await launched.page.evaluate(
        () =>
          new Promise<unknown[]>((resolve) => {
            window.bridge.onChanged((...given) => resolve(given))
            void window.bridge.call('business.createSample', { language: 'es' })
          }),
      )
      expect(told).toHaveLength(1)
      expect(Array.isArray(told[0])).toBe(true)
    },
  },
]

test.describe('the security checklist of Electron', () => {
  for (const { point, holds } of checklist) test(point, holds)
})

test.describe('hostile calls by the page', () => {
  test('two thousand of them are answered with a reason, and the app goes on', async () => {
    // A page that reads little again at each change.
    await goTo(launched.page, '/settings')
    const random = randomFrom(1)
    const procedures = Object.entries(contract)
    // What asks the person something waits for the person; a locked app would answer nothing else any more, and the
    // sample business would put another in the place of this one.
    const left = /^(people|session)\.|^business\.(create|remove)Sample$/
    const asked = procedures.filter(([name, { kind }]) => kind !== 'action' && !left.test(name))
    const drawn = Array.from({ length: 3000 }, () => {
      const [name = '', procedure] = asked[random.below(asked.length)] ?? []
      if (!procedure || random.below(20) === 0)
        return [random.pick(['__proto__', 'constructor', '', 'a.b']), {}]
      return [
        name,
        random.below(3) === 0 ? hostileValue(random) : mutated(inputFor(procedure.input, random), random),
      ]
    })
    // What JSON cannot say Playwright does not hand over; `npm run trust` sends that too.
    const calls = drawn.flatMap((one) => jsonOf(one) ?? []).slice(0, 2000)
    expect(calls).toHaveLength(2000)
    const answers = new Map<string, number>()
    for (let start = 0; start < calls.length; start += 250) {
      const codes = await launched.page.evaluate(
        (some) =>
          Promise.all(
            some
              .map((text) => JSON.parse(text) as [name: string, input: unknown])
              .map(([name, input]) =>
                Promise.race([
                  Promise.resolve().then(() => window.bridge.call(name, input)),
                  new Promise<never>((_, fail) =>
                    setTimeout(() => fail(new Error(`no answer to ${name}`)), 10_000),
                  ),
                ]).then(
                  (reply) =>
                    reply.ok
                      ? 'answered'
                      : `${reply.error.code}${reply.error.code === 'unexpected' ? ` ${name}` : ''}`,
                  (error) => (String(error).includes('no answer') ? String(error) : 'not sent'),
                ),
              ),
          ),
        calls.slice(start, start + 250),
      )
      for (const code of codes) answers.set(code, (answers.get(code) ?? 0) + 1)
    }
    const bugs = procedures.flatMap(([name]) => (answers.has(`unexpected ${name}`) ? [name] : []))
    expect(bugs, bugs.length > 0 ? await logged() : '').toEqual([])
    expect([...answers.keys()].filter((code) => code.includes('no answer'))).toEqual([])
    expect(answers.get('invalidInput')).toBeGreaterThan(500)
    expect(await call(launched.page, 'backup.state', {})).toBeTruthy()
  })

  test('what is no name at all is refused before anything is looked up', async () => {
    const outcomes = await launched.page.evaluate(() =>
      Promise.all(
        [null, 5, {}, ['business.get'], undefined].map((name) =>
          window.bridge.call(name as unknown as string, {}).then(
            () => 'answered',
            () => 'refused',
          ),
        ),
      ),
    )
    expect(new Set(outcomes)).toEqual(new Set(['refused']))
  })
})

test.describe('nothing leaves this PC', () => {
  test('the page reaches nobody, whatever it tries', async () => {
    const tried = await launched.page.evaluate(async (port) => {
      const address = `127.0.0.1:${port}`
      const outcome = (way: () => Promise<unknown>) =>
        Promise.race([
          Promise.resolve().then(way),
          new Promise((resolve) => setTimeout(() => resolve('refused'), 800)),
        ]).then(
          (value) => (value === 'refused' ? 'refused' : 'reached'),
          () => 'refused',
        )
      const opened = (target: EventTarget) =>
        new Promise((done, fail) => {
          for (const name of ['open', 'load']) target.addEventListener(name, done)
          for (const name of ['error', 'close']) target.addEventListener(name, fail)
        })
      const element = (tag: string, values: Record<string, string>) => {
        const made = Object.assign(document.createElement(tag), values)
        document.head.append(made)
        return opened(made)
      }
      const peer = async () => {
        const connection = new RTCPeerConnection({
          iceServers: [
            { urls: `stun:${address}` },
            { urls: [`turn:${address}?transport=tcp`, `turn:${address}`], username: 'u', credential: 'p' },
          ],
        })
        connection.createDataChannel('x')
        await connection.setLocalDescription(await connection.createOffer())
        await new Promise((resolve) => setTimeout(resolve, 700))
        connection.close()
        return 'refused'
      }
      const isSent = navigator.sendBeacon(`http://${address}/`, 'x')
      const outcomes = await Promise.all([
        outcome(() => fetch(`http://${address}/`)),
        outcome(() => fetch(`http://${address}/`, { mode: 'no-cors' })),
        outcome(() => fetch('https://example.com/')),
        outcome(() => opened(new WebSocket(`ws://${address}/`))),
        outcome(() => opened(new EventSource(`http://${address}/`))),
        outcome(() => element('img', { src: `http://${address}/a.png` })),
        outcome(() => element('script', { src: `http://${address}/a.js` })),
        outcome(() => element('link', { rel: 'stylesheet', href: `http://${address}/a.css` })),
        outcome(() => element('link', { rel: 'prefetch', href: `http://${address}/` })),
        outcome(() => element('link', { rel: 'preconnect', href: `http://${address}/` })),
        outcome(() => element('link', { rel: 'dns-prefetch', href: 'http://example.com/' })),
        outcome(() => navigator.serviceWorker.register('app://libreta/theme.js')),
        outcome(peer),
      ])
      return { isSent, outcomes: [...new Set(outcomes)] }
    }, listener.port)
    expect(tried.outcomes).toEqual(['refused'])
    expect(listener.visits()).toBe(0)
  })

  test('nothing is downloaded', async () => {
    const downloads = await launched.app.evaluate(({ session }) => {
      const seen: string[] = []
      session.defaultSession.on('will-download', (event) =>
        seen.push(event.defaultPrevented ? 'refused' : 'begun'),
      )
      Object.assign(globalThis, { seen })
      return seen
    })
    expect(downloads).toEqual([])
    await launched.page.evaluate(() => {
      const link = document.createElement('a')
      link.download = 'a.txt'
      link.href = URL.createObjectURL(new Blob(['x']))
      link.click()
    })
    await expect
      .poll(() => launched.app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen))
      .toEqual(['refused'])
  })

  test('main has no module of the network', () => {
    const network =
      /require\([`'"](?:node:)?(?:https?|http2|net|tls|dgram|dns|inspector)(?:\/promises)?[`'"]\)/
    const found = mainFiles().filter(({ text }) => network.test(text))
    expect(found.map(({ name }) => name)).toEqual([])
    const calls = /\b(?:fetch|WebSocket|EventSource)\(|\bnet\.request\b/
    // CSV is parsed by a library that could also fetch it, in a browser; its lines are named here.
    const calling = mainFiles().flatMap(({ text }) => text.match(new RegExp(calls, 'g')) ?? [])
    expect(calling).toEqual([])
  })

  test('the log of what went wrong tells nothing of what was typed', async () => {
    const secret = 'Juana Pérez 612345678'
    await call(launched.page, 'attributes.list', {})
    await launched.page.evaluate((name) => window.bridge.call(`${name} \n/home/juana`, { name }), secret)
    const text = await logged()
    expect(text).toContain('unknown procedure')
    for (const word of ['Juana', '612345678', 'juana']) expect(text).not.toContain(word)
  })

  test('Chromium wrote down no connection, no name asked for and no request', async () => {
    for (const route of ['/surveys', '/cases', '/customers', '/plan', '/report', '/settings', '/'])
      await goTo(launched.page, route)
    await launched.close()
    expect(wentOut(netLog)).toEqual([])
  })
})

/** What the app wrote into its log. */
async function logged(): Promise<string> {
  const logs = await launched.app.evaluate(({ app }) => app.getPath('logs'))
  return readFileSync(join(logs, 'main.log'), 'utf8')
}

/** The value as JSON; null for one that turns back on itself or is too large a number for it. */
function jsonOf(value: unknown): string | null {
  try {
    return JSON.stringify(value)
  } catch {
    return null
  }
}

/** The settings that the running window has. */
function preferences(): Promise<Record<string, unknown>> {
  return launched.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    return { ...contents.getLastWebPreferences() }
  })
}

/** Tries in the page what a text that got into it would try. */
function attacked() {
  return launched.page.evaluate(async () => {
    const root = document.documentElement
    const mark = (name: string) => `document.documentElement.dataset.${name} = "ran"`
    const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
    // Later, because the debugger may run text while it is itself evaluating.
    await later(50)
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
    try {
      setTimeout(mark('timed') as unknown as () => void, 0)
    } catch {
      // Refused at once.
    }
    const script = (values: Partial<HTMLScriptElement>) =>
      document.head.append(Object.assign(document.createElement('script'), values))
    script({ textContent: mark('inline') })
    script({ src: URL.createObjectURL(new Blob([mark('blobScript')], { type: 'text/javascript' })) })
    script({ src: `data:text/javascript,${mark('dataScript')}` })
    const holder = document.createElement('div')
    document.body.append(holder)
    holder.innerHTML = `<img src="data:x" onerror='${mark('handler')}'><b style="position:fixed">b</b>
      <style>div { z-index: 77 }</style><object data="data:text/html,x"></object><base href="https://example.com/">
      <iframe src="data:text/html,x" onload='${mark('frameHandler')}'></iframe>`
    const worker = await new Promise<string>((resolve) => {
      try {
        const made = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))
        made.onmessage = () => resolve('ran')
        made.onerror = () => resolve('refused')
      } catch {
        resolve('refused')
      }
      setTimeout(() => resolve('refused'), 500)
    })
    await later(200)
    const bold = holder.querySelector('b')
    const frame = holder.querySelector('iframe')
    const found = {
      evaluated,
      timed: root.dataset['timed'] ?? 'refused',
      inline: root.dataset['inline'] ?? 'refused',
      handler: root.dataset['handler'] ?? 'refused',
      blobScript: root.dataset['blobScript'] ?? 'refused',
      dataScript: root.dataset['dataScript'] ?? 'refused',
      worker,
      sheet: getComputedStyle(holder).zIndex === '77' ? 'applied' : 'refused',
      attribute: bold && getComputedStyle(bold).position === 'fixed' ? 'applied' : 'refused',
      frame:
        root.dataset['frameHandler'] ?? (frame?.contentDocument?.body.textContent ? 'loaded' : 'refused'),
      object: holder.querySelector('object')?.contentDocument ? 'loaded' : 'refused',
      base: document.baseURI.startsWith('app://libreta/') ? 'refused' : 'applied',
    }
    holder.remove()
    return found
  })
}

const forgedSenders = [
  { url: 'https://evil.example/index.html' },
  { url: 'app://libreta/index.html', child: true },
  { url: 'app://libreta/index.html.evil' },
  { url: 'app://libreta/theme.js' },
  { url: 'app://libreta@evil/index.html' },
  { url: 'app://libreta.evil/index.html' },
  { url: 'file:///index.html' },
  { url: 'about:blank' },
  { url: 'about:srcdoc' },
  { url: 'data:text/html,x' },
  { url: 'blob:app://libreta/1' },
  { url: '' },
]

/** Hands calls to main's own listener, first from our page and then from each of those who are not. */
function forgedCalls(): Promise<string[]> {
  return launched.app.evaluate(
    async ({ ipcMain }, senders) => {
      const { _invokeHandlers } = ipcMain as unknown as {
        _invokeHandlers: Map<string, (event: unknown, name: string, input: unknown) => unknown>
      }
      const listen = _invokeHandlers.get('call')
      const frames = [
        { parent: null, url: 'app://libreta/index.html#/cases' },
        ...senders.map(({ url, child }) => ({ url, parent: child ? {} : null })),
      ]
      const outcomes: string[] = []
      for (const senderFrame of frames) {
        try {
          await listen?.({ senderFrame, _reply() {}, _throw() {} }, 'business.get', {})
          outcomes.push('answered')
        } catch {
          outcomes.push('refused')
        }
      }
      return outcomes
    },
    forgedSenders as { url: string; child?: boolean }[],
  )
}

const hostilePaths = [
  ...[
    '%2e%2e/main/index.cjs',
    '..%2fmain%2findex.cjs',
    '..%5cmain%5cindex.cjs',
    '%2e%2e%2f%2e%2e%2fpackage.json',
  ],
  ...['..%252f..%252fpackage.json', '%2fetc%2fpasswd', '/etc/passwd', 'C:%5cWindows%5cwin.ini', 'nothing.js'],
  ...['index.html%00.js', '%E0%A4%A', '%', 'assets', 'assets/', '.', '..', 'theme.js/../../main/index.cjs'],
  '..%c0%af..%c0%afpackage.json',
]
  .map((path) => `app://libreta/${path}`)
  .filter((address) => !['/', '/index.html'].includes(new URL(address).pathname))
  .concat('app://other/index.html', 'app://libreta.evil/index.html', 'file:///etc/hosts', 'chrome://version/')

interface BuiltFile {
  readonly name: string
  readonly text: string
}

function builtFiles(folder: string): BuiltFile[] {
  const root = join(projectRoot, 'out', folder)
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(c?js|css|html)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }))
}

const mainFiles = () => builtFiles('main')

/** Addresses on the net that the built page would load, by whatever of its files. */
function foreignLoads(): string[] {
  const loading =
    /(?:src|href|action)=["']?(?:https?:)?\/\/[^"'\s>]+|url\(["']?(?:https?:)?\/\/[^)]+|(?:fetch|import|WebSocket|importScripts)\(["'`](?:https?|wss?):[^)]*/g
  return builtFiles('renderer').flatMap(({ name, text }) =>
    (text.match(loading) ?? []).map((load) => `${name} ${load}`),
  )
}
