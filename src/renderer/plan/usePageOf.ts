import { useEffect } from 'react'

/** The printed page has the size of the paper. */
export function usePageOf(size: 'A4' | 'Letter'): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@page { size: ${size === 'A4' ? '210mm 297mm' : '215.9mm 279.4mm'}; margin: 14mm }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [size])
}
