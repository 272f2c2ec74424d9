import { type ChildProcess, spawn } from 'node:child_process'

export interface CommandOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** Milliseconds after which the command is ended. */
  readonly limit?: number
  /** Lets the command write to this terminal instead of collecting what it says. */
  readonly shown?: boolean
}

export interface CommandResult {
  /** 1 when a signal ended it, or when it could not be started at all. */
  readonly code: number
  readonly output: string
}

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill()
})

/** Runs a program to its end, without a shell, so that no path needs quoting on any system. */
export function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const { shown = false, limit, ...place } = options
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...place,
      ...(limit ? { timeout: limit } : {}),
      stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    running.add(child)
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    const end = (code: number) => {
      running.delete(child)
      resolve({ code, output })
    }
    child.on('error', (error) => {
      output += error.message
      end(1)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}

/** The last line a program said that holds anything: usually the reason why it failed. */
export function lastLine(output: string): string {
  const lines = output.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '').at(-1) ?? 'it gave no reason'
}
