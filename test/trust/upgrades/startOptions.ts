import type { Desktop } from '../../../src/main/deps'
import type { StartOptions } from '../../../src/main/startApp'
import { contentFolder } from '../appProcess'

/** The app on a folder, without windows; every failure that it logs is told. */
export function optionsFor(
  dataFolder: string,
  onFailure: (name: string, detail: unknown) => void = () => undefined,
): StartOptions {
  return {
    dataFolder,
    contentFolder: contentFolder(),
    nativeBinding: undefined,
    checkOutput: true,
    desktop: noDesktop,
    onChanged: () => undefined,
    openFolder: () => Promise.resolve(),
    restart: () => undefined,
    log: (event, name, detail) => event === 'failed' && onFailure(name, detail),
  }
}

const noDesktop: Desktop = {
  chooseFile: () => Promise.resolve(null),
  chooseTarget: () => Promise.resolve(null),
  chooseFolder: () => Promise.resolve(null),
  readPicture: () => null,
  open: () => Promise.resolve(),
  showInFolder: () => undefined,
  printPage: () => Promise.reject(new Error('there is no window to print')),
  copyPicture: () => Promise.resolve(),
}
