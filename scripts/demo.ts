import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { build } from './build.ts'
import { picturePages } from './demo/everyPage.ts'
import { doMainJob } from './demo/mainJob.ts'
import { openScreen } from './process/screen.ts'
import { endOnSignals, runScript } from './process/stop.ts'
import { projectRoot } from './project.ts'
import { ensureRuntime } from './runtime/ensureRuntime.ts'
import { developmentPlan, launchEnvironment } from './runtime/launchPlan.ts'

/** Where the demo leaves its pictures, the PDF and the workbook; git does not look there. */
const folder = join(projectRoot, 'demo')
/** The pictures that the README shows. */
const shownInReadme = ['home', 'capture', 'libreta']

// npm run demo: the whole job in the real window, then a picture of every page in both languages, light and dark.
// With `-- --readme` it also renews the pictures of the README.
await runScript(async () => {
  endOnSignals()
  const plan = developmentPlan(await ensureRuntime())
  await build()
  const screen = await openScreen()
  const userData = mkdtempSync(join(tmpdir(), 'libreta-demo-'))
  try {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const app = await _electron.launch({
      executablePath: plan.program,
      args: [...plan.args, `--user-data-dir=${userData}`, '--lang=es'],
      env: textOnly({ ...launchEnvironment(screen.env, plan), LANGUAGE: 'es' }),
    })
    const page = await app.firstWindow()
    const picture = (name: string) => async () => {
      // Messages of the step before would stand in the picture.
      for (const close of await page.locator('.mantine-Notification-closeButton').all()) {
        await close.click({ timeout: 1000 }).catch(() => undefined)
      }
      await page.waitForTimeout(500)
      await page.screenshot({ path: join(folder, `${name}.png`) })
    }
    await page.locator('h1').waitFor()
    await doMainJob({ app, page, folder, onStep: (name) => picture(`job-${name}`)() })
    await picturePages(page, (name) => picture(name)())
    await app.close()
    if (process.argv.includes('--readme')) {
      for (const name of shownInReadme) {
        cpSync(join(folder, `job-${name}.png`), join(projectRoot, 'docs', `${name}.png`))
      }
    }
    console.log(`The workbook, the PDF and a picture of every page are in ${folder}`)
    return 0
  } finally {
    screen.close()
    rmSync(userData, { recursive: true, force: true })
  }
})

function textOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
