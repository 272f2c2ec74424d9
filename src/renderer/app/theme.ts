import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Deep teal: the one colour of action. */
const teal: MantineColorsTuple = [
  '#eef7f5',
  '#dcebe8',
  '#b5d7d0',
  '#8bc2b7',
  '#67b0a2',
  '#4fa595',
  '#419f8e',
  '#2f8577',
  '#0f766e',
  '#0b5f58',
]

/** Warm greys, so that paper and screen feel alike. */
const dark: MantineColorsTuple = [
  '#e8e6e3',
  '#c9c6c1',
  '#a8a49d',
  '#837f78',
  '#55524d',
  '#3c3a36',
  '#2b2926',
  '#21201d',
  '#1b1a18',
  '#141311',
]

export const theme = createTheme({
  primaryColor: 'teal',
  // Dark enough for white text at AA.
  primaryShade: { light: 8, dark: 8 },
  colors: { teal, dark },
  fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
  headings: { fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    // Short words that must be read whole: the column gives way, not the word.
    Badge: { styles: { root: { flexShrink: 0, overflow: 'visible' }, label: { overflow: 'visible' } } },
    Tooltip: { defaultProps: { openDelay: 400 } },
  },
})
