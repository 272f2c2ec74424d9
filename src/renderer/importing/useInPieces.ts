import { startTransition, useEffect, useState } from 'react'

const piece = 10

/** How many of so many rows to draw: a few more with each frame, so that a long list never holds the page up. */
export function useInPieces(total: number): number {
  const [shown, setShown] = useState(0)
  useEffect(() => {
    if (shown >= total) return
    const frame = requestAnimationFrame(() => startTransition(() => setShown(shown + piece)))
    return () => cancelAnimationFrame(frame)
  }, [shown, total])
  return Math.min(shown, total)
}
