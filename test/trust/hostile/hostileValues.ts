import type { Random } from '../support/random'

/** Values that no page sends, each made anew: what is small enough to be sent ten thousand times. */
const hostileValues: readonly [() => unknown, ...(() => unknown)[]] = [
  () => undefined,
  () => null,
  () => true,
  () => 0,
  () => -0,
  () => -1,
  () => 1.5,
  () => 2 ** 31,
  () => Number.MAX_SAFE_INTEGER,
  () => Number.MIN_SAFE_INTEGER,
  () => 2 ** 53,
  () => 1e308,
  () => 5e-324,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => Number.NEGATIVE_INFINITY,
  () => 10n,
  () => 2n ** 80n,
  () => '',
  () => ' ',
  () => '0',
  () => '1e9',
  () => 'a\u0000b',
  () => '\ud800',
  () => '\udfff\ud800',
  () => '\u202egnp.exe',
  () => '\ufeff',
  () => 'ﬃ'.repeat(50),
  () => 'é'.normalize('NFD').repeat(100),
  () => '👩‍👩‍👧‍👦'.repeat(20),
  () => "'; DROP TABLE response; --",
  () => '" OR 1=1 --',
  () => "x' UNION SELECT * FROM person --",
  () => '%',
  () => '_%_%_',
  () => 'NEAR("a" AND OR NOT *',
  () => '"',
  () => '^a* OR b:c',
  () => '../../../../etc/passwd',
  () => '..\\..\\windows\\win.ini',
  () => '/etc/passwd',
  () => 'C:\\CON',
  () => 'a:b',
  () => 'file:///etc/hosts',
  () => '=HYPERLINK("http://x","y")',
  () => "=cmd|'/c calc'!A1",
  () => '<script>alert(1)</script>',
  () => '{{constructor.constructor("x")()}}',
  () => '__proto__',
  () => 'constructor',
  () => 'toString',
  () => 'x'.repeat(501),
  () => 'x'.repeat(20_001),
  () => '\n'.repeat(3000),
  () => '2026-02-31',
  () => '0000-00-00',
  () => '0000-01-01',
  () => '9999-12-31',
  () => '9999-12-01',
  () => '9999-12',
  () => '0001-01',
  () => '2026-01-01T25:61',
  () => [],
  () => [[]],
  () => [null],
  () => [undefined],
  () => new Array(1000),
  () => Object.assign(new Array(3), { 7: 'x' }),
  () => Array.from({ length: 2000 }, (_, index) => index),
  () => Array.from({ length: 500 }, () => ({})),
  () => ({}),
  () => ({ length: 1e9 }),
  () => JSON.parse('{"__proto__": {"isOwner": true}}'),
  () => JSON.parse('{"constructor": {"prototype": {"isOwner": true}}}'),
  () => ({ id: { id: { id: 1 } } }),
  () => ({ toJSON: 'x', toString: 'y', valueOf: 'z' }),
  () => nested(45),
  () => nested(800),
  () => cyclic(),
  () => new Date(0),
  () => new Date(Number.NaN),
  () => new Map([['id', 1]]),
  () => new Set([1]),
  () => new Uint8Array(100),
  () => new Float64Array([Number.NaN]),
  () => new ArrayBuffer(1000),
  () => new DataView(new ArrayBuffer(8)),
  () => /(a+)+$/,
  () => new Error('x'),
  () => Object(1),
  () => Object('text'),
  () => Object(true),
]

/** Values that cost time to make and to send: a few of each are enough. */
export const hugeValues: readonly (() => unknown)[] = [
  () => 'x'.repeat(16 * 1024 * 1024),
  () => '\ud83d'.repeat(4 * 1024 * 1024),
  () => Array.from({ length: 1_000_000 }, () => 1),
  () => Array.from({ length: 150_000 }, () => 'x'),
  () => Array.from({ length: 300_000 }, () => ({})),
  () => new Array(50_000_000),
  () => Object.fromEntries(Array.from({ length: 300_000 }, (_, index) => [`k${index}`, index])),
  () => new Uint8Array(60 * 1024 * 1024),
  () => nested(100_000),
  () => wide(7, 8),
]

/** What is sent as the name of a procedure. */
export const hostileNames: readonly unknown[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  '',
  '.',
  'business',
  'business.',
  'business.get ',
  ' business.get',
  'BUSINESS.GET',
  'business.get\u0000',
  'business․get',
  'business.__proto__',
  'x'.repeat(1_000_000),
  null,
  undefined,
  0,
  Number.NaN,
  true,
  1n,
  {},
  [],
  ['business.get'],
  { toString: 'business.get' },
  Object('business.get'),
  new Date(0),
  new Map(),
]

export function hostileValue(random: Random): unknown {
  return random.pick(hostileValues)()
}

function nested(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { value }
  return value
}

function cyclic(): unknown {
  const circle: Record<string, unknown> = { name: 'x' }
  circle['self'] = circle
  circle['list'] = [circle, circle]
  return circle
}

/** A tree of so many branches at each level, all of them the same object: small to send, and huge to walk. */
function wide(levels: number, branches: number): unknown {
  let value: unknown = { leaf: 1 }
  for (let level = 0; level < levels; level += 1) value = new Array(branches).fill(value)
  return value
}
