import { build } from './build.ts'
import { packApp } from './packing/packApp.ts'
import { endOnSignals, runScript } from './process/stop.ts'
import { ensureRuntime } from './runtime/ensureRuntime.ts'

// npm run pack: the app as its users have it, in dist/. With `-- --for-test`, one that Playwright can drive.
await runScript(async () => {
  endOnSignals()
  const runtime = await ensureRuntime()
  await build()
  const { program } = await packApp(runtime, { forTest: process.argv.includes('--for-test') })
  console.log(`Packed: ${program}`)
  return 0
})
