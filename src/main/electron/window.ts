import { join } from 'node:path'
import { app, BrowserWindow, Menu, nativeTheme, shell } from 'electron'
import { pageUrl } from './appProtocol'
import { readWindowState, rememberWindowState } from './windowState'

/** The address of the development server; null in the built app. */
export const developmentPage = (!app.isPackaged && process.env['ELECTRON_RENDERER_URL']) || null

/** The address of the page: built, or served by the development server. */
export const page = developmentPage ?? pageUrl

/** Whether an address is that page, whatever part of the app it shows. */
export function isOurPage(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, pathname } = new URL(url)
  const ours = new URL(page)
  return protocol === ours.protocol && host === ours.host && pathname === ours.pathname
}

const webPreferences = {
  preload: join(__dirname, '../preload/index.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  devTools: !app.isPackaged,
  spellcheck: false,
}

/** The window in which the app lives; shown when its first page is drawn, so nothing flashes. */
export function createMainWindow(): BrowserWindow {
  const window = new BrowserWindow({
    ...readWindowState(),
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1a18' : '#faf9f7',
    webPreferences,
  })
  window.once('ready-to-show', () => window.show())
  rememberWindowState(window)
  void window.loadURL(page)
  return window
}

/** A window that nobody sees, to print one page of the app. */
export function createHiddenWindow(): BrowserWindow {
  return new BrowserWindow({ show: false, width: 1000, height: 1000, webPreferences })
}

/** macOS needs a menu for its usual keys; elsewhere the page is the whole window. */
export function setMenu(): void {
  Menu.setApplicationMenu(
    process.platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  )
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

export async function openFolder(path: string): Promise<void> {
  const problem = await shell.openPath(path)
  if (problem) throw new Error(problem)
}
