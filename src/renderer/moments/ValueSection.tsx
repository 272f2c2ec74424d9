import { Anchor, Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { LookBack } from '#shared/moments/lookBack'
import type { ValueResult } from '#shared/moments/special.contract'
import { useApiQuery } from '../app/api'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { AskButton } from './AskButton'
import { SpecialSection } from './SpecialSection'
import './elements.css'

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

function Worth({ result }: { result: ValueResult }) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const { worth, options, price, isAsked, surveyId, asksPrice, surveys } = result
  const mostGiven = Math.max(1, ...options.map(({ count }) => count))
  if (!isAsked) return <NotAsked surveys={surveys} />
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
            <th scope="col" aria-hidden />
            <th scope="col" className="number">
              {t('specialMoments.value.count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {options.map(({ text, count }) => (
            <tr key={`${text.es} ${text.en}`}>
              <th scope="row">{localText(text)}</th>
              <td className="failure-bar" aria-hidden>
                <i style={{ width: `${(100 * count) / mostGiven}%` }} />
              </td>
              <td className="number">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {price ? (
        <Text size="sm" mt="xs">
          {t('specialMoments.value.price', {
            question: localText(price.text),
            worth: mean(price.worth.mean),
            worthN: price.worth.n,
            others: mean(price.others.mean),
            othersN: price.others.n,
          })}
        </Text>
      ) : (
        <Group gap="sm" mt="xs">
          <Text size="sm">
            {t(asksPrice ? 'specialMoments.value.priceSoon' : 'specialMoments.value.noPrice')}
          </Text>
          {!asksPrice && surveyId !== null && <AskButton kind="price" surveyId={surveyId} />}
        </Group>
      )}
    </>
  )
}

/** No survey asks it in these days: where it is asked already, or a survey to ask it in. */
function NotAsked({ surveys }: Pick<ValueResult, 'surveys'>) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const [first] = surveys
  const [chosen, setChosen] = useState<number | null>(null)
  const surveyId = chosen ?? first?.id ?? null
  const asking = surveys.find(({ isAsking }) => isAsking)
  if (asking)
    return (
      <Text size="sm" c="dimmed">
        {t('specialMoments.value.soon', { name: localText(asking.title) })}
      </Text>
    )
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('specialMoments.value.notAsked')}
      </Text>
      {surveyId === null && (
        <Anchor component={Link} href="/surveys" size="sm" underline="always">
          {t('variability.toSurveys')}
        </Anchor>
      )}
      {surveyId !== null && (
        <Group gap="sm" mt="xs" align="flex-end">
          {surveys.length > 1 && (
            <Select
              size="xs"
              w={300}
              label={t('variability.survey')}
              allowDeselect={false}
              data={surveys.map(({ id, title }) => ({ value: String(id), label: localText(title) }))}
              value={String(surveyId)}
              onChange={(value) => setChosen(value === null ? null : Number(value))}
            />
          )}
          <AskButton kind="worth" surveyId={surveyId} />
        </Group>
      )}
    </>
  )
}
