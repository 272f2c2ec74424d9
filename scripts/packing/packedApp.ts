import { posix, win32 } from 'node:path'

interface System {
  readonly platform: NodeJS.Platform
  readonly arch: string
}

/** The executable that electron-builder leaves below its output folder. */
export function packedExecutable(output: string, { platform, arch }: System): string {
  const suffix = arch === 'x64' ? '' : `-${arch}`
  if (platform === 'win32') return win32.join(output, `win${suffix}-unpacked`, 'Libreta.exe')
  if (platform === 'darwin') return posix.join(output, `mac${suffix}`, 'Libreta.app/Contents/MacOS/Libreta')
  return posix.join(output, `linux${suffix}-unpacked`, 'libreta')
}
