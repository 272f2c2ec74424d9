import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import { registerScheme, serveApp } from './electron/appProtocol'
import { createDesktop } from './electron/desktop'
import { announceChanged, serveIpc } from './electron/ipc'
import { lockDownPages, lockDownProcess } from './electron/lockdown'
import { bringToFront, createMainWindow, isOurPage, openFolder, setMenu } from './electron/window'
import { createLog } from './log'
import { findNativeBinding } from './nativeBinding'
import type { RunningApp } from './startApp'

const log = createLog({ path: join(app.getPath('logs'), 'main.log'), isShown: !app.isPackaged })
process.on('uncaughtException', (error) => log('failed', 'main', error))
process.on('unhandledRejection', (reason) => log('failed', 'main', reason))

if (app.requestSingleInstanceLock()) open()
else app.quit()

function open(): void {
  let mainWindow: BrowserWindow | null = null
  let running: Promise<RunningApp> | null = null

  // The name of the shortcut that the installer makes: without it Windows shows no notification.
  app.setAppUserModelId('app.libreta.desktop')
  registerScheme()
  lockDownProcess()
  app.on('second-instance', () => mainWindow && bringToFront(mainWindow))
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    // The windows go first: what is still being typed in them is saved as they close.
    const windows = BrowserWindow.getAllWindows()
    if (windows.length > 0) {
      event.preventDefault()
      for (const window of windows) window.close()
      return
    }
    if (!running) return
    const closing = running
    running = null
    // The backup of the day is written before the app is gone.
    event.preventDefault()
    void closing
      .then((started) => started.close())
      .catch((error: unknown) => log('failed', 'closing', error))
      .finally(() => app.quit())
  })

  void app.whenReady().then(() => {
    setMenu()
    lockDownPages()
    serveApp(join(__dirname, '../renderer'))
    // The page asks as soon as it runs, so the listener is there before it; answers wait for the database.
    const started = new Promise<RunningApp>((resolve) => setImmediate(() => resolve(start())))
    serveIpc(async (name, input) => (await started).dispatch(name, input), isOurPage)
    mainWindow = createMainWindow()
    running = started
    const onError = (error: unknown) => log('failed', 'reminding', error)
    void started
      .then(async ({ dispatch }) => {
        const { keepReminding } = await import('./electron/reminders')
        keepReminding({ dispatch, onClick: () => mainWindow && bringToFront(mainWindow), onError })
      })
      .catch(onError)
  })

  async function start(): Promise<RunningApp> {
    // Loaded while the page's own process starts, which takes longer.
    const { startApp } = await import('./startApp')
    return startApp({
      dataFolder: app.getPath('userData'),
      appVersion: app.getVersion(),
      contentFolder: app.isPackaged
        ? join(process.resourcesPath, 'content')
        : join(app.getAppPath(), 'resources'),
      nativeBinding: findNativeBinding(),
      checkOutput: !app.isPackaged,
      desktop: createDesktop(() => {
        if (!mainWindow) throw new Error('no window')
        return mainWindow
      }),
      onChanged: announceChanged,
      openFolder,
      restart() {
        app.relaunch()
        app.exit()
      },
      log,
    })
  }
}
