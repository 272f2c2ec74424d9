import { buildIfOlder } from './build.ts'
import { runInForeground } from './process/foreground.ts'
import { openScreen } from './process/screen.ts'
import { runScript } from './process/stop.ts'
import { projectRoot } from './project.ts'
import { ensureRuntime } from './runtime/ensureRuntime.ts'
import { developmentPlan, launchEnvironment } from './runtime/launchPlan.ts'

// npm start: opens the app, and ends when it does, with its code.
await runScript(async () => {
  const plan = developmentPlan(await ensureRuntime())
  await buildIfOlder()
  const screen = await openScreen()
  try {
    return await runInForeground(plan.program, [...plan.args, ...process.argv.slice(2)], {
      cwd: projectRoot,
      env: launchEnvironment(screen.env, plan),
    })
  } finally {
    screen.close()
  }
})
