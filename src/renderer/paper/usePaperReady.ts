import { type RefObject, useEffect } from 'react'

/** Longest wait for a picture, so that a broken one cannot hold up the print. */
const PATIENCE_MS = 4000

/** Marks the page as one that is printed, and says in its title when all of it is laid out. */
export function usePaperReady(root: RefObject<HTMLElement | null>, isThere: boolean): void {
  useEffect(() => {
    document.documentElement.dataset['paper'] = ''
  }, [])
  useEffect(() => {
    if (!isThere || !root.current) return
    const pictures = [...root.current.querySelectorAll('img')].map((image) =>
      image.decode().catch(() => null),
    )
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
    const isLaidOut = Promise.all([document.fonts.ready, ...pictures]).then(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    void Promise.race([isLaidOut, patience]).then(() => {
      document.title = 'paper-ready'
    })
  }, [root, isThere])
}
