import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appForEachTest } from '../../support/builders'

const app = appForEachTest()
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text>Limpieza</text></svg>'

test('a picture is written where the person says, and nowhere when they cancel', async () => {
  const path = join(app().folder, 'limpieza.svg')
  app().chosenFiles.push(null, path)
  const save = () => app().call('charts.save', { name: 'Limpieza', picture: { kind: 'svg', data: svg } })
  expect(await save()).toBeNull()
  expect(await save()).toEqual({ fileName: 'limpieza.svg' })
  expect(readFileSync(path, 'utf8')).toBe(svg)
})

test('what only says that it is a picture is not written', async () => {
  app().chosenFiles.push(join(app().folder, 'x.png'))
  const data = `data:image/png;base64,${Buffer.from('MZ no picture').toString('base64')}`
  const saving = app().call('charts.save', { name: 'x', picture: { kind: 'png', data } })
  await expect(saving).rejects.toThrow('invalidInput')
})
