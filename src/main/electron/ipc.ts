import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Topic } from '#shared/contract/procedure'
import type { Reply } from '#shared/contract/reply'

type Dispatch = (name: string, input: unknown) => Promise<Reply<unknown>>

/** The only place that listens to the renderer. */
export function serveIpc(dispatch: Dispatch, isOurPage: (url: string) => boolean): void {
  ipcMain.handle('call', (event: IpcMainInvokeEvent, name: unknown, input: unknown) => {
    const frame = event.senderFrame
    const trusted = frame !== null && frame.parent === null && isOurPage(frame.url)
    if (!trusted || typeof name !== 'string') throw new Error('call refused')
    return dispatch(name, input)
  })
}

export function announceChanged(topics: readonly Topic[]): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send('changed', topics)
}
