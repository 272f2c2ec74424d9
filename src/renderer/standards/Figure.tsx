import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FEWEST_FIRM, FEWEST_SHOWN } from '#shared/standards/fiveStandards'
import { useFormat } from '../ui/useFormat'
import { CasesLink } from './CasesLink'

interface FigureProps {
  readonly value: number | null
  readonly n: number
  readonly ids: readonly number[]
  /** What the figure is called. */
  readonly title: string
  readonly say: (value: number) => string
}

/** A figure as domain.md §0.1 C6 has it shown: with few cases not at all, with some as a hint. */
export function Figure({ value, n, ids, title, say }: FigureProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  if (n === 0) return <>{number(null)}</>
  if (n < FEWEST_SHOWN || value === null) {
    return (
      <Text span size="sm" c="dimmed">
        {t('standards.fewCases')}
      </Text>
    )
  }
  return (
    <>
      <CasesLink ids={ids} title={title}>
        {say(value)}
      </CasesLink>
      {n < FEWEST_FIRM && (
        <Text component="span" size="xs" c="dimmed" display="block">
          {t('standards.hint')}
        </Text>
      )}
    </>
  )
}
