export interface ChartColors {
  readonly accent: string
  readonly lost: string
  readonly line: string
  readonly quiet: string
  readonly text: string
}

/** The colours of the page as it is now, light or dark, for charts, which cannot read style sheets. */
export function chartColors(): ChartColors {
  const style = getComputedStyle(document.documentElement)
  const read = (name: string) => style.getPropertyValue(name).trim()
  return {
    accent: read('--app-accent'),
    lost: read('--app-lost'),
    line: read('--app-line'),
    quiet: read('--app-quiet'),
    text: read('--mantine-color-text') || style.color,
  }
}
