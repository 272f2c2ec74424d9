import { readFileSync } from 'node:fs'

/** One example of the domain specification: what goes in, what must come out and how near. */
export type Example = {
  readonly id: string
  readonly title: string
  readonly inputs: unknown
  readonly expected: unknown
  /** Absolute; 0 asks for the very same number. */
  readonly tolerance: number
}

/** Turns the inputs of one example into what the example expects, by calling the app's own functions. */
export type Computation = (inputs: unknown) => unknown

/** A computation of inputs whose shape its example fixes. */
export function compute<Inputs>(computation: (inputs: Inputs) => unknown): Computation {
  // The fixture is data: the shape of its inputs is known by the example alone.
  return (inputs) => computation(inputs as Inputs)
}

/** All the examples, in their order. */
export function readExamples(): readonly Example[] {
  const file = new URL('../../fixtures/worked-examples.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { examples: Example[] }).examples
}

/** The places where `actual` is not what was expected, each as `path: expected …, got …`. */
export function differences(actual: unknown, expected: unknown, tolerance: number, path = ''): string[] {
  if (typeof expected === 'number' && typeof actual === 'number') {
    return Math.abs(actual - expected) <= tolerance ? [] : [mismatch(path, expected, actual)]
  }
  if (!isTree(expected) || !isTree(actual)) {
    return Object.is(actual, expected) ? [] : [mismatch(path, expected, actual)]
  }
  if (Array.isArray(expected) !== Array.isArray(actual)) return [mismatch(path, expected, actual)]
  const keys = new Set([...Object.keys(expected), ...Object.keys(actual)])
  return [...keys].flatMap((key) => differences(actual[key], expected[key], tolerance, `${path}/${key}`))
}

function mismatch(path: string, expected: unknown, actual: unknown): string {
  return `${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
