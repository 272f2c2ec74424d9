import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LookBack } from '#shared/moments/lookBack'
import type { ValueResult } from '#shared/moments/special.contract'
import { useApiQuery } from '../app/api'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { SpecialSection } from './SpecialSection'

/** Whether customers find it worth what it costs, with what they say of the prices (domain.md H3). */
export function ValueSection({ lookBack }: { lookBack: LookBack }) {
  const { t } = useTranslation()
  const result = useApiQuery('moments.value', { lookBack })
  return (
    <SpecialSection title={t('specialMoments.value.title')} lead={t('specialMoments.value.lead')}>
      <QueryState query={result}>{(data) => <Worth result={data} />}</QueryState>
    </SpecialSection>
  )
}

function Worth({ result: { worth, options, price, isAsked } }: { result: ValueResult }) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  if (!isAsked)
    return (
      <Text size="sm" c="dimmed">
        {t('specialMoments.value.notAsked')}
      </Text>
    )
  if (worth.share === null) return <Text size="sm">{t('specialMoments.value.few', { n: worth.n })}</Text>
  const mean = (value: number | null) =>
    value === null ? t('specialMoments.value.dash') : format.number(value, 1)
  return (
    <>
      <Text size="sm" mb="xs">
        {t('specialMoments.value.share', {
          share: format.percent(worth.share, worth.n < 100 ? 0 : 1),
          successes: worth.successes,
          n: worth.n,
        })}
      </Text>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('specialMoments.value.option')}</th>
            <th scope="col" className="number">
              {t('specialMoments.value.count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {options.map(({ text, count }) => (
            <tr key={`${text.es} ${text.en}`}>
              <th scope="row">{localText(text)}</th>
              <td className="number">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {price && (
        <Text size="sm" mt="xs">
          {t('specialMoments.value.price', {
            question: localText(price.text),
            worth: mean(price.worth.mean),
            worthN: price.worth.n,
            others: mean(price.others.mean),
            othersN: price.others.n,
          })}
        </Text>
      )}
    </>
  )
}
