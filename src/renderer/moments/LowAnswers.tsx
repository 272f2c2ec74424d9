import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FailuresResult } from '#shared/moments/failures.contract'
import { useFormat } from '../ui/useFormat'

interface LowAnswersProps {
  readonly rows: FailuresResult['lowAnswers']
  readonly nameOf: (tag: string | null) => string
}

/** Low answers of surveys by the tag of their question: counted apart, because nobody is behind them to ask. */
export function LowAnswers({ rows, nameOf }: LowAnswersProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (rows.length === 0) return null
  return (
    <>
      <Title order={3} size="h6" mt="lg">
        {t('elements.failures.low.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('elements.failures.low.lead')}
      </Text>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col" aria-hidden />
            <th scope="col" className="number">
              {t('elements.failures.low.low')}
            </th>
            <th scope="col" className="number">
              {t('elements.failures.low.all')}
            </th>
            <th scope="col" className="number">
              {t('elements.failures.low.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, low, n }) => (
            <tr key={name ?? ''}>
              <th scope="row">{nameOf(name)}</th>
              <td className="number">{format.number(low)}</td>
              <td className="number">{format.number(n)}</td>
              <td className="number">{format.percent(low / n, n < 100 ? 0 : 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
