import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { packedExecutable } from '../../scripts/packing/packedApp.ts'
import { checkoutRuntime } from '../../scripts/runtime/checkoutRuntime.ts'
import { checkIntegrity } from '../../scripts/runtime/integrity.ts'
import { makeOnce } from '../../scripts/runtime/makeOnce.ts'
import { headersPrefix } from '../../scripts/runtime/nodeHeaders.ts'
import { cacheFolder, checkoutName } from '../../scripts/runtime/places.ts'
import { missingLibraries } from '../../scripts/runtime/systemPackages.ts'
import { wantsProject } from '../../scripts/testing/playwrightArguments.ts'

const folder = mkdtempSync(join(tmpdir(), 'libreta-runtime-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('each system keeps the cache where it keeps such things', () => {
  const places = [
    cacheFolder({ platform: 'linux', env: {}, home: '/home/ana' }),
    cacheFolder({ platform: 'linux', env: { XDG_CACHE_HOME: '/fast' }, home: '/home/ana' }),
    cacheFolder({ platform: 'darwin', env: {}, home: '/Users/ana' }),
    cacheFolder({
      platform: 'win32',
      env: { LOCALAPPDATA: 'C:\\Users\\ana\\Local' },
      home: 'C:\\Users\\ana',
    }),
    cacheFolder({ platform: 'win32', env: {}, home: 'C:\\Users\\ana' }),
  ]
  expect(places).toEqual([
    '/home/ana/.cache/libreta',
    '/fast/libreta',
    '/Users/ana/Library/Caches/libreta',
    'C:\\Users\\ana\\Local\\libreta',
    'C:\\Users\\ana\\AppData\\Local\\libreta',
  ])
})

test('LIBRETA_CACHE names the cache on every system', () => {
  const env = { LIBRETA_CACHE: '/elsewhere', XDG_CACHE_HOME: '/fast' }
  expect(cacheFolder({ platform: 'linux', env, home: '/home/ana' })).toBe('/elsewhere')
})

test('two checkouts never share a runtime folder', () => {
  expect(checkoutName('/home/ana/libreta')).not.toBe(checkoutName('/home/ana/libreta2'))
})

test('a missing library is named once', () => {
  const output = [
    '\tlinux-vdso.so.1 (0x00007ffd6d5f2000)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f0a)',
    '\tlibgbm.so.1 => not found',
    '\tlibgtk-3.so.0 => not found',
  ].join('\n')
  expect(missingLibraries(output)).toEqual(['libgtk-3.so.0', 'libgbm.so.1'])
})

test('a file with the expected content is accepted', async () => {
  const file = join(folder, 'right.tgz')
  writeFileSync(file, 'abc')
  const expected =
    'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw=='
  await expect(checkIntegrity(file, expected)).resolves.toBeUndefined()
})

test('a file with any other content is refused', async () => {
  const file = join(folder, 'wrong.tgz')
  writeFileSync(file, 'abd')
  await expect(checkIntegrity(file, 'sha512-3a81oZNherrMQXNJriBB')).rejects.toThrow(
    /^wrong\.tgz is not the file expected/,
  )
})

test('a folder whose making was interrupted is not kept', async () => {
  const target = join(folder, 'interrupted')
  const interrupted = makeOnce(folder, target, async (workplace) => {
    writeFileSync(join(workplace, 'half'), '')
    throw new Error('interrupted')
  })
  await expect(interrupted).rejects.toThrow('interrupted')
  expect([existsSync(target), readdirSync(join(folder, 'unfinished'))]).toEqual([false, []])
})

test('of two runs that make the same folder at once both get it whole', async () => {
  const target = join(folder, 'shared')
  const make = () =>
    makeOnce(folder, target, async (workplace) => {
      const made = join(workplace, 'made')
      mkdirSync(made)
      await new Promise((resolve) => setTimeout(resolve, 20))
      writeFileSync(join(made, 'file'), 'whole')
      return made
    })
  expect(await Promise.all([make(), make()])).toEqual([target, target])
  expect(readFileSync(join(target, 'file'), 'utf8')).toBe('whole')
})

// Only Linux has this runtime, and making symbolic links asks for rights on Windows.
test.skipIf(process.platform === 'win32')('a checkout has itself linked in as the app', async () => {
  const distribution = join(folder, 'electron')
  const project = join(folder, 'project')
  mkdirSync(join(distribution, 'resources'), { recursive: true })
  mkdirSync(project)
  writeFileSync(join(distribution, 'electron'), 'executable')
  writeFileSync(join(project, 'package.json'), '{}')
  const runtime = await checkoutRuntime(folder, distribution, project)
  expect(readFileSync(join(runtime, 'electron'), 'utf8')).toBe('executable')
  expect(readFileSync(join(runtime, 'resources', 'app', 'package.json'), 'utf8')).toBe('{}')
  expect(existsSync(join(distribution, 'resources', 'app'))).toBe(false)
})

test("Node's headers are taken from the first place that has them", () => {
  const prefix = join(folder, 'prefix')
  mkdirSync(join(prefix, 'include', 'node'), { recursive: true })
  writeFileSync(join(prefix, 'include', 'node', 'node_api.h'), '')
  expect(headersPrefix([join(folder, 'without'), prefix])).toBe(prefix)
})

test('the packed app is where each system has it', () => {
  expect([
    packedExecutable('/dist', { platform: 'linux', arch: 'x64' }),
    packedExecutable('/dist', { platform: 'darwin', arch: 'arm64' }),
    packedExecutable('C:\\dist', { platform: 'win32', arch: 'x64' }),
  ]).toEqual([
    '/dist/linux-unpacked/libreta',
    '/dist/mac-arm64/Libreta.app/Contents/MacOS/Libreta',
    'C:\\dist\\win-unpacked\\Libreta.exe',
  ])
})

test('the app is packed only when its tests are asked for', () => {
  expect([
    wantsProject([], 'packaged'),
    wantsProject(['--project=app'], 'packaged'),
    wantsProject(['--project', 'packaged', 'opens.spec.ts'], 'packaged'),
  ]).toEqual([true, false, true])
})
