import { useEffect } from 'react'

/** Longest wait for letters and pictures, so that a broken one cannot hold up the print. */
const PATIENCE_MS = 4000

/** Marks the page as one that is printed, and says in its title when all of it is laid out. */
export function usePaperReady(isDrawn: boolean): void {
  useEffect(() => {
    document.documentElement.dataset['paper'] = ''
  }, [])
  useEffect(() => {
    if (!isDrawn) return
    // With other letters the lines break elsewhere. No animation frame: a hidden window may never get one.
    const pictures = [...document.images].map((image) => image.decode().catch(() => null))
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
    void Promise.race([Promise.all([document.fonts?.ready, ...pictures]), patience]).then(() => {
      document.title = 'paper-ready'
    })
  }, [isDrawn])
}
