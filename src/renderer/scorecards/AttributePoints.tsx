import { Button, Checkbox, Group, NumberInput, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Attribute } from '#shared/attributes/attributes.contract'
import type { AttributeLine } from '#shared/scorecards/scorecards.contract'
import { type Question, rangeOf } from '#shared/surveys/question'
import { useFormat } from '../ui/useFormat'

/** An attribute of the survey, and whether and how it counts. */
export interface AttributeChoice {
  readonly attributeId: number
  readonly name: string
  readonly isUsed: boolean
  readonly points: number
  readonly target: number | null
  readonly scaleMax: number
}

/** The attributes that the survey measures, as the libreta has them; all with equal points when it is new. */
export function choicesFor(
  questions: readonly Question[],
  attributes: readonly Attribute[],
  known: readonly AttributeLine[] | null,
): readonly AttributeChoice[] {
  const ids = [...new Set(questions.flatMap(({ attributeId }) => attributeId ?? []))]
  const equal = equalPoints(ids.length)
  const choices = ids.map((attributeId, index): AttributeChoice => {
    const row = known?.find((candidate) => candidate.attributeId === attributeId)
    const question = questions.find((candidate) => candidate.attributeId === attributeId)
    const scaleMax = (question && rangeOf(question.type)?.max) ?? 10
    return {
      attributeId,
      name: attributes.find(({ id }) => id === attributeId)?.name ?? '',
      isUsed: known === null || row !== undefined,
      points: row?.points ?? equal[index] ?? 0,
      target: row?.target ?? (known === null ? Math.round(scaleMax * 8) / 10 : null),
      scaleMax,
    }
  })
  // A libreta keeps the order its owner gave it; attributes it does not use come last.
  const place = (id: number) => known?.findIndex((row) => row.attributeId === id) ?? -1
  return known
    ? choices.sort((a, b) => (place(a.attributeId) + 1 || 999) - (place(b.attributeId) + 1 || 999))
    : choices
}

/** Whole points that sum to 100, as equal as can be. */
export function equalPoints(count: number): readonly number[] {
  const base = Math.floor(100 / Math.max(1, count))
  const rest = 100 - base * count
  return Array.from({ length: count }, (_, index) => base + (index < rest ? 1 : 0))
}

interface AttributePointsProps {
  readonly choices: readonly AttributeChoice[]
  readonly onChange: (choices: readonly AttributeChoice[]) => void
}

/** The table in which the owner shares out the puntaje. */
export function AttributePoints({ choices, onChange }: AttributePointsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const used = choices.filter(({ isUsed }) => isUsed)
  const sum = used.reduce((total, { points }) => total + points, 0)
  const change = (id: number, part: Partial<AttributeChoice>) =>
    onChange(choices.map((choice) => (choice.attributeId === id ? { ...choice, ...part } : choice)))

  const isAnyUsed = used.length > 0
  const setAll = (isUsed: boolean) => onChange(choices.map((choice) => ({ ...choice, isUsed })))

  function shareEqually() {
    const points = equalPoints(used.length)
    onChange(
      choices.map((choice) =>
        choice.isUsed ? { ...choice, points: points[used.indexOf(choice)] ?? 0 } : choice,
      ),
    )
  }

  return (
    <section className="surface">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('scorecards.attribute')}</th>
            <th scope="col">{t('scorecards.points')}</th>
            <th scope="col">{t('scorecards.target')}</th>
          </tr>
        </thead>
        <tbody>
          {choices.map((choice) => (
            <tr key={choice.attributeId}>
              <td>
                <Checkbox
                  label={choice.name}
                  checked={choice.isUsed}
                  onChange={(event) => change(choice.attributeId, { isUsed: event.currentTarget.checked })}
                />
              </td>
              <td>
                <NumberInput
                  aria-label={t('scorecards.pointsFor', { name: choice.name })}
                  value={choice.points}
                  onChange={(value) => change(choice.attributeId, { points: Number(value) || 0 })}
                  disabled={!choice.isUsed}
                  min={0}
                  max={1000}
                  decimalScale={2}
                  allowedDecimalSeparators={[',', '.']}
                  size="xs"
                  w={90}
                  hideControls
                />
              </td>
              <td>
                <NumberInput
                  aria-label={t('scorecards.targetFor', { name: choice.name })}
                  value={choice.target ?? ''}
                  onChange={(value) =>
                    change(choice.attributeId, { target: value === '' ? null : Number(value) })
                  }
                  disabled={!choice.isUsed}
                  min={0}
                  max={choice.scaleMax}
                  decimalScale={2}
                  allowedDecimalSeparators={[',', '.']}
                  size="xs"
                  w={90}
                  hideControls
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Group justify="space-between" px={12} py={10} className="line-top">
        <Group gap="xs">
          <Button variant="subtle" color="gray" size="xs" onClick={() => setAll(!isAnyUsed)}>
            {isAnyUsed ? t('scorecards.useNone') : t('scorecards.useAll')}
          </Button>
          <Button variant="subtle" color="gray" size="xs" onClick={shareEqually} disabled={!isAnyUsed}>
            {t('scorecards.shareEqually')}
          </Button>
        </Group>
        <Text size="sm" fw={560} role="status">
          {t('scorecards.pointsSum', { sum: format.number(sum, Number.isInteger(sum) ? 0 : 1) })}
        </Text>
      </Group>
    </section>
  )
}
