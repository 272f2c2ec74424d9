import { useEffect } from 'react'

/** Size of the printed pages in millimetres while they are shown. The content policy allows no style element. */
export function usePageRule({ width, height }: { readonly width: number; readonly height: number }): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0 }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [width, height])
}
