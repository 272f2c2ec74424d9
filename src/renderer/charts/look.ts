import { useMantineColorScheme } from '@mantine/core'
import type { ChartConfiguration } from 'chart.js'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePatterns } from './usePatterns'

/** How charts look: the colours of the page or of paper, which charts cannot read from style sheets. */
export interface ChartLook {
  readonly accent: string
  readonly lost: string
  readonly line: string
  readonly quiet: string
  readonly text: string
  readonly ground: string
  /** Bars are hatched too, for who does not tell their colours apart and for printers without colour. */
  readonly hasPatterns: boolean
  readonly language: string
}

/** A chart, drawn by Chart.js for any look: on the page, on paper, in a picture. */
export type ChartSource = (look: ChartLook) => ChartConfiguration

/** The look of the page, light or dark as it is. */
export function useChartLook(): ChartLook {
  const { colorScheme } = useMantineColorScheme()
  const { i18n } = useTranslation()
  const { hasPatterns } = usePatterns()
  return useMemo(
    () => ({ ...pageColors(colorScheme), hasPatterns, language: i18n.language }),
    [colorScheme, hasPatterns, i18n.language],
  )
}

/** The look of paper and of pictures: on white. Its colours are told apart by who sees no red or no green. */
export function paperLook(language: string, hasPatterns: boolean): ChartLook {
  return {
    accent: '#0f766e',
    lost: '#b45309',
    line: '#e4e0da',
    quiet: '#6b665e',
    text: '#1b1a18',
    ground: '#ffffff',
    hasPatterns,
    language,
  }
}

/** `scheme` is what the page was read for: with another one its colours are others. */
function pageColors(_scheme: string) {
  const style = getComputedStyle(document.documentElement)
  const read = (name: string) => style.getPropertyValue(name).trim()
  return {
    accent: read('--app-accent'),
    lost: read('--app-lost'),
    line: read('--app-line'),
    quiet: read('--app-quiet'),
    text: read('--mantine-color-text') || style.color,
    ground: read('--app-surface'),
  }
}
