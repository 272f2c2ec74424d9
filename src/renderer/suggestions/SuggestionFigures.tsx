import { Group, NumberInput, Select, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { addDays } from '#shared/calendar/civilDate'
import { percentageDecimals } from '#shared/stats/numbers'
import { visibilityOf } from '#shared/stats/suppression'
import type { CountedFigure } from '#shared/suggestions/figures'
import { useApiCommand, useApiQuery } from '../app/api'
import { thisMinute } from '../ui/now'
import { useFormat } from '../ui/useFormat'

const periods = { days30: 30, days90: 90, year: 365, all: null } as const
type Period = keyof typeof periods
const periodNames = Object.keys(periods) as Period[] // the keys of the record above

/** Preference: the period looked at last, and the customers served in each. */
const FIGURES_PREFERENCE = 'suggestions.figures'
const Choice = z.object({
  period: z.enum(periodNames),
  customers: z.partialRecord(z.enum(periodNames), z.int().min(1)),
})

/** How the box is doing; every figure with what it was counted on. */
export function SuggestionFigures() {
  const preferences = useApiQuery('business.preferences', {}).data
  if (!preferences) return null
  const kept = Choice.safeParse(preferences[FIGURES_PREFERENCE]).data
  return <Figures kept={kept ?? { period: 'year', customers: {} }} />
}

function Figures({ kept }: { readonly kept: z.infer<typeof Choice> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { mutate: remember } = useApiCommand('business.setPreference')
  const [choice, setChoice] = useState(kept)
  const { period } = choice
  const customers = choice.customers[period] ?? null
  const [served] = useDebouncedValue(customers, 300)
  const days = periods[period]
  const from = days === null ? null : addDays(thisMinute().slice(0, 10), -days)
  const figures = useApiQuery('suggestions.figures', { from, customers: served }).data

  function choose(next: z.infer<typeof Choice>) {
    setChoice(next)
    remember({ key: FIGURES_PREFERENCE, value: next })
  }
  function show(figure: CountedFigure, write: (value: number) => string): string {
    if (figure.value === null) return format.number(null)
    return visibilityOf(figure.n) === 'hidden' ? t('suggestions.figures.few') : write(figure.value)
  }
  const counted = ({ n }: CountedFigure, text: string) =>
    visibilityOf(n) === 'indicative' ? `${text} · ${t('suggestions.figures.indicative')}` : text
  const share = (figure: CountedFigure) => ({
    value: show(figure, (value) => format.percent(value / 100, percentageDecimals(figure.n))),
    note: counted(figure, t('suggestions.figures.ofN', { part: figure.part, n: figure.n })),
  })

  if (!figures) return null
  const { participation, acceptance, implementation, replyDays, pending, untyped } = figures
  const part = format.number(participation.part)
  const shown = [
    {
      name: 'participation',
      value: show(participation, (value) =>
        t('suggestions.figures.perThousand', { value: format.number(value, 1) }),
      ),
      note:
        participation.value === null
          ? t('suggestions.figures.noCustomers', { part })
          : t('suggestions.figures.participationN', { part, n: format.number(participation.n) }),
    },
    { name: 'pending', value: format.number(pending), note: untypedNote(untyped) },
    { name: 'acceptance', ...share(acceptance) },
    { name: 'implementation', ...share(implementation) },
    {
      name: 'replyDays',
      value: show(replyDays, (value) => t('suggestions.figures.days', { value: format.number(value, 1) })),
      note: counted(replyDays, t('suggestions.figures.median', { n: replyDays.n })),
    },
  ] as const
  function untypedNote(count: number) {
    return count === 0 ? t('suggestions.figures.allTyped') : t('suggestions.figures.untyped', { count })
  }
  const excluded = [
    figures.illegible > 0 && t('suggestions.figures.excludedIllegible', { count: figures.illegible }),
    figures.duplicates > 0 && t('suggestions.figures.excludedDuplicates', { count: figures.duplicates }),
    figures.cases > 0 && t('suggestions.figures.excludedCases', { count: figures.cases }),
  ].filter((part) => part !== false)

  return (
    <section aria-label={t('suggestions.figures.title')} style={{ marginBottom: 14 }}>
      <Group align="flex-end" gap="sm" mb={8}>
        <Select
          size="xs"
          label={t('suggestions.figures.period')}
          allowDeselect={false}
          data={periodNames.map((value) => ({ value, label: t(`suggestions.figures.periods.${value}`) }))}
          value={period}
          onChange={(value) =>
            choose({ ...choice, period: periodNames.find((one) => one === value) ?? period })
          }
        />
        <NumberInput
          size="xs"
          label={t('suggestions.figures.customers')}
          placeholder={t('suggestions.figures.customersHelp')}
          w={290}
          hideControls
          min={1}
          max={1e8}
          allowDecimal={false}
          value={customers ?? ''}
          onChange={(value) => {
            const { [period]: _before, ...others } = choice.customers
            const typed = typeof value === 'number' && value >= 1 ? { [period]: value } : {}
            choose({ ...choice, customers: { ...others, ...typed } })
          }}
        />
        {excluded.length > 0 && (
          <Text size="xs" c="dimmed" style={{ flex: 1 }}>
            {t('suggestions.figures.excluded', { parts: excluded.join(', ') })}
          </Text>
        )}
      </Group>
      <dl className="box-figures">
        {shown.map(({ name, value, note }) => (
          <div key={name}>
            <dt>{t(`suggestions.figures.${name}`)}</dt>
            <dd className="box-figure-value">{value}</dd>
            <dd className="box-figure-n">{note}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
