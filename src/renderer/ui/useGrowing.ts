import { startTransition, useEffect, useState } from 'react'

/**
 * How many of so many parts of a long page to draw: those of the first screen at once, then some more after each
 * frame, so that the page answers as fast as a short one and scrolling finds everything there.
 */
export function useGrowing(total: number, atOnce: number): number {
  const [count, setCount] = useState(atOnce)
  useEffect(() => {
    if (count >= total) return
    // After the frame that shows what is there, not before it.
    let later: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      later = setTimeout(() => startTransition(() => setCount(count + atOnce)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(later)
    }
  }, [count, total, atOnce])
  return Math.min(count, total)
}
