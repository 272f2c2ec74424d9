import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { Bridge } from '#shared/contract/bridge'
import type { Topic } from '#shared/contract/procedure'

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke('call', name, input),
  onChanged(listener) {
    const handle = (_event: IpcRendererEvent, topics: readonly Topic[]) => listener(topics)
    ipcRenderer.on('changed', handle)
    return () => void ipcRenderer.off('changed', handle)
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
