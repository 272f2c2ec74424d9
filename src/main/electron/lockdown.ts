import { app, type Session, session } from 'electron'
import { developmentPage, isOurPage, page } from './window'

/**
 * What Chromium would do on the net by itself, switched off; and should anything still ask for a name, none is found.
 * `no-proxy-server`: Windows looks for a proxy on the local network before the first request.
 */
const switches = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'dns-prefetch-disable',
  'no-pings',
  'no-proxy-server',
]
const noNames = ['host-resolver-rules', 'MAP * ~NOTFOUND'] as const

const local = /^(app|data|blob):/

/** Before the app is ready: every process of a page in the sandbox, and nothing of Chromium on the net. */
export function lockDownProcess(): void {
  // Where a machine has no sandbox to offer, whoever starts the app says so; it would not start otherwise.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  for (const name of switches) app.commandLine.appendSwitch(name)
  if (developmentPage === null) app.commandLine.appendSwitch(...noNames)
  // Before the first session looks for the dictionary of the system's language, which would be fetched.
  app.on('session-created', lockDownSession)
}

/**
 * Nothing of the app opens a window, leaves its page, embeds another, asks for a permission or a device, downloads, or
 * reads what is neither its own page nor held inside of it.
 */
export function lockDownPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    // Calls from page to page leave by ways of their own, past all that is asked of requests.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    // Nobody is asked about an empty page: from there the way leads back.
    contents.on('did-navigate', (_navigated, url) => {
      if (!isOurPage(url)) void contents.loadURL(page).catch(() => undefined)
    })
    contents.on('select-bluetooth-device', (event, _devices, choose) => {
      event.preventDefault()
      choose('')
    })
  })
  lockDownSession(session.defaultSession)
}

function lockDownSession(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  target.setPermissionCheckHandler(() => false)
  target.setDevicePermissionHandler(() => false)
  target.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault()
    choose('')
  })
  target.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault()
    choose('')
  })
  target.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault()
    choose()
  })
  target.on('will-download', (event) => event.preventDefault())
  target.setSpellCheckerEnabled(false)
  if (process.platform !== 'darwin') target.setSpellCheckerDictionaryDownloadURL(`${page}/`)
  const developmentHost = developmentPage === null ? null : new URL(developmentPage).host
  target.webRequest.onBeforeRequest(({ url }, answer) => {
    const isDevelopment =
      developmentHost !== null && (url.startsWith('devtools:') || new URL(url).host === developmentHost)
    answer({ cancel: !local.test(url) && !isDevelopment })
  })
}
