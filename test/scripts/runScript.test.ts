import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const stop = pathToFileURL(resolve(import.meta.dirname, '../../scripts/process/stop.ts')).href

function run(body: string): { code: number | null; said: string } {
  const source = `import { runScript, Stop } from '${stop}'\n${body}`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', source], {
    encoding: 'utf8',
  })
  return { code: status, said: stderr }
}

test('a script ends with its code, even where a library would end the process with another', () => {
  const body = `process.on('beforeExit', () => process.exit(0)); await runScript(async () => 1)`
  expect(run(body).code).toBe(1)
  expect(run('await runScript(async () => 0)').code).toBe(0)
})

test('what is missing is said in one sentence, without a stack', () => {
  const { code, said } = run(`await runScript(async () => { throw new Stop('Install it.') })`)
  expect({ code, said: said.trim() }).toEqual({ code: 1, said: 'Install it.' })
})
