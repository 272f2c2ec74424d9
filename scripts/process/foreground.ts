import { spawn } from 'node:child_process'
import { whenOrphaned } from './orphan.ts'

const interruptions = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Runs a program that owns the terminal until it ends, hands it our signals, and gives back its exit code. */
export function runInForeground(
  program: string,
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: 'inherit' })
    const forward = (signal: NodeJS.Signals) => child.kill(signal)
    for (const signal of interruptions) process.on(signal, forward)
    whenOrphaned(() => child.kill('SIGTERM'))
    child.on('error', reject)
    child.on('close', (code) => {
      for (const signal of interruptions) process.off(signal, forward)
      resolve(code ?? 1)
    })
  })
}
