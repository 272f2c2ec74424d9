import { useMantineColorScheme } from '@mantine/core'
import { useMemo } from 'react'

export interface ChartColors {
  readonly accent: string
  readonly lost: string
  readonly line: string
  readonly quiet: string
  readonly text: string
}

/** The colours of the page, light or dark as it is, for charts, which cannot read style sheets. */
export function useChartColors(): ChartColors {
  const { colorScheme } = useMantineColorScheme()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read from the page, which changes with the scheme.
  return useMemo(chartColors, [colorScheme])
}

function chartColors(): ChartColors {
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
