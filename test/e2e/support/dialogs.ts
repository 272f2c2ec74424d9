import type { ElectronApplication } from '@playwright/test'

/** The person will choose this file the next times something is saved. */
export async function saveTo(app: ElectronApplication, path: string): Promise<void> {
  await inMain(() =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path),
  )
}

/** The person will choose this folder the next times one is asked for. */
export async function chooseFolder(app: ElectronApplication, folder: string): Promise<void> {
  await inMain(() =>
    app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
    }, folder),
  )
}

/** Tries again when the answer of the debugger was swept away by the garbage collector: what was set is set again. */
async function inMain(evaluate: () => Promise<void>, tries = 3): Promise<void> {
  try {
    await evaluate()
  } catch (error) {
    if (tries === 1 || !String(error).includes('garbage collected')) throw error
    await inMain(evaluate, tries - 1)
  }
}
