import { Button, NumberInput, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlaceSize } from '#shared/analysis/results.contract'
import type { Wave } from '#shared/surveys/surveys.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { QueryState } from '../ui/QueryState'

/** How many customers each place has: with it a place that answered much does not outweigh the others. */
export function PlaceSizes({ wave }: { wave: Wave }) {
  const { t } = useTranslation()
  const sizes = useApiQuery('analysis.placeSizes', { surveyId: wave.surveyId })
  return (
    <section className="surface surface-pad" aria-labelledby="weights-title">
      <h2 id="weights-title" className="figure-title">
        {t('analysis.weights.title')}
      </h2>
      <Text size="sm" c="dimmed" mb="md">
        {t('analysis.weights.text')}
      </Text>
      <QueryState query={sizes}>
        {(data) =>
          data.length < 2 ? (
            <Text size="sm">{t('analysis.weights.none')}</Text>
          ) : (
            <SizesForm key={JSON.stringify(data)} surveyId={wave.surveyId} sizes={data} />
          )
        }
      </QueryState>
    </section>
  )
}

function SizesForm({ surveyId, sizes }: { surveyId: number; sizes: readonly PlaceSize[] }) {
  const { t, i18n } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const { mutate, isPending } = useApiCommand('analysis.setPlaceSizes')
  const [typed, setTyped] = useState(() => new Map(sizes.map(({ placeId, size }) => [placeId, size])))
  const isChanged = sizes.some(({ placeId, size }) => (typed.get(placeId) ?? null) !== size)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = sizes.map(({ placeId }) => ({ placeId, size: typed.get(placeId) ?? null }))
    mutate(
      { surveyId, sizes: given },
      { onSuccess: () => tell({ message: t('app.saved') }), onError: report },
    )
  }
  return (
    <form onSubmit={submit}>
      {sizes.map(({ placeId, name }) => (
        <NumberInput
          key={placeId}
          mb="xs"
          w={260}
          label={t('analysis.weights.sizeOf', { place: name })}
          min={0}
          max={1e9}
          decimalSeparator={i18n.language === 'en' ? '.' : ','}
          value={typed.get(placeId) ?? ''}
          onChange={(value) => setTyped(new Map(typed).set(placeId, sizeOf(value)))}
        />
      ))}
      <Button type="submit" disabled={!isChanged} loading={isPending}>
        {t('app.save')}
      </Button>
    </form>
  )
}

/** Nothing, and zero, are no size. */
function sizeOf(value: number | string): number | null {
  const size = Number(value)
  return value !== '' && Number.isFinite(size) && size > 0 ? size : null
}
