import { notifications } from '@mantine/notifications'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeAll, vi } from 'vitest'

// What Mantine and the charts ask of a browser and the test environment has not.

class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** A screen of 1366 × 768 with a light theme and moderate motion. */
function matchMedia(query: string): MediaQueryList {
  const least = /min-width:\s*(\d+(?:\.\d+)?)(px|em)/.exec(query)
  const leastPx = least ? Number(least[1]) * (least[2] === 'em' ? 16 : 1) : Number.POSITIVE_INFINITY
  return {
    matches: leastPx <= 1366,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  }
}

vi.stubGlobal('ResizeObserver', NoResizeObserver)
vi.stubGlobal('matchMedia', matchMedia)
window.matchMedia = matchMedia
Object.defineProperty(document, 'fonts', {
  configurable: true,
  value: Object.assign(new EventTarget(), { ready: Promise.resolve() }),
})
Element.prototype.scrollIntoView = () => undefined
HTMLCanvasElement.prototype.getContext = function getContext(this: HTMLCanvasElement) {
  return drawingNothing(this)
} as never

/** A canvas that takes every stroke and draws none: pictures are looked at in the real window. */
function drawingNothing(canvas: HTMLCanvasElement): unknown {
  return new Proxy(
    { canvas, measureText: () => ({ width: 0 }) },
    { get: (known, name) => (name in known ? Reflect.get(known, name) : () => undefined), set: () => true },
  )
}

// A busy machine is slow, not wrong: what will come is waited for.
configure({ asyncUtilTimeout: 15_000 })

// The document is shared by all files of a thread: each begins as a window just opened.
beforeAll(() => {
  localStorage.clear()
  sessionStorage.clear()
  location.hash = ''
  notifications.clean()
})
afterEach(cleanup)
