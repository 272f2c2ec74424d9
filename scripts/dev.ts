import { runInForeground } from './process/foreground.ts'
import { packageTool } from './process/packageTool.ts'
import { openScreen } from './process/screen.ts'
import { runScript } from './process/stop.ts'
import { projectRoot } from './project.ts'
import { ensureRuntime } from './runtime/ensureRuntime.ts'
import { chromiumSwitches, developmentPlan, launchEnvironment } from './runtime/launchPlan.ts'

// npm run dev: the app with every change shown at once; what follows `--` goes to the app.
await runScript(async () => {
  const runtime = await ensureRuntime()
  const screen = await openScreen()
  const appArguments = [...chromiumSwitches(), ...process.argv.slice(2)]
  const tool = packageTool('electron-vite', 'electron-vite')
  try {
    return await runInForeground(process.execPath, [tool, 'dev', '--', ...appArguments], {
      cwd: projectRoot,
      env: {
        ...launchEnvironment(screen.env, developmentPlan(runtime)),
        // electron-vite would otherwise look only into the electron package.
        ELECTRON_EXEC_PATH: runtime.electron,
      },
    })
  } finally {
    screen.close()
  }
})
