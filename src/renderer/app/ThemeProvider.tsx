import { MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { styleNonce } from './prepare'
import { theme } from './theme'

/** The look of the app, with the names that its close buttons need for a screen reader. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const close = t('app.close')
  const named = useMemo(
    () =>
      mergeThemeOverrides(theme, { components: { CloseButton: { defaultProps: { 'aria-label': close } } } }),
    [close],
  )
  return (
    <MantineProvider theme={named} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      {children}
    </MantineProvider>
  )
}
