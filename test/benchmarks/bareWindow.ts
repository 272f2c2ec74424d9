// The least that an Electron app can be: what the start of the real one is held against.
import { app, BrowserWindow } from 'electron'

const page = 'data:text/html,<!doctype html><title>Bare</title><h1>Bare</h1>'

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(page)
})
app.on('window-all-closed', () => app.quit())
