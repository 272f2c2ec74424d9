import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const sources = readdirSync(join(root, 'src/renderer'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(root, 'src/renderer', name), 'utf8'))

/** What is imported from Mantine's core, by name. */
function importedComponents(): string[] {
  const names = sources.flatMap((source) =>
    [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, list = '']) =>
      list.split(','),
    ),
  )
  return [...new Set(names.map((name) => name.replace('type ', '').trim()))].filter((name) =>
    /^[A-Z]/.test(name),
  )
}

test('every Mantine component that a page uses has its style sheet', () => {
  const sheet = (name: string) => join(root, 'node_modules/@mantine/core/styles', `${name}.css`)
  const listed = readFileSync(join(root, 'src/renderer/styles/mantine.css'), 'utf8')
  const components = importedComponents()
  expect(components).toContain('Button')
  const missing = components.filter((name) => existsSync(sheet(name)) && !listed.includes(`/${name}.css`))
  expect(missing).toEqual([])
})
