import { build } from './build.ts'
import { packApp } from './packing/packApp.ts'
import { runCommand } from './process/command.ts'
import { packageTool } from './process/packageTool.ts'
import { openScreen } from './process/screen.ts'
import { endOnSignals, runScript } from './process/stop.ts'
import { projectRoot } from './project.ts'
import { ensureRuntime } from './runtime/ensureRuntime.ts'
import { developmentPlan } from './runtime/launchPlan.ts'
import { endToEndEnvironment, hasPackagedTests } from './testing/endToEnd.ts'
import { wantsProject } from './testing/playwrightArguments.ts'

// npm run e2e: Playwright with the arguments given, for example `-- --project=app test/e2e/surveys.spec.ts`.
await runScript(async () => {
  endOnSignals()
  const args = process.argv.slice(2)
  const runtime = await ensureRuntime()
  await build()
  const packaged =
    wantsProject(args, 'packaged') && hasPackagedTests()
      ? await packApp(runtime, { forTest: true })
      : undefined
  const plans = { app: developmentPlan(runtime), ...(packaged ? { packaged } : {}) }
  const screen = await openScreen()
  try {
    const tool = packageTool('@playwright/test', 'playwright')
    const { code } = await runCommand(process.execPath, [tool, 'test', ...args], {
      cwd: projectRoot,
      env: endToEndEnvironment(screen.env, plans),
      shown: true,
    })
    return code
  } finally {
    screen.close()
  }
})
