import { Group, NativeSelect, NumberInput, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseGoals } from '#shared/calendar/terms'
import { AmountInput } from './AmountInput'
import { Section } from './Section'

const goalUnits = ['businessHours', 'businessDays'] as const

interface GoalFieldsProps {
  readonly goals: CaseGoals
  readonly onChange: (goals: CaseGoals) => void
}

/** What the business wants of itself, to change. */
export function GoalFields({ goals, onChange }: GoalFieldsProps) {
  const { t } = useTranslation()
  return (
    <Section title={t('calendar.terms.goals.title')} text={t('calendar.terms.goals.text')}>
      <Group align="flex-end" gap="lg">
        {(['acknowledgement', 'firstReply', 'resolution'] as const).map((key) => {
          const name = t(`calendar.terms.goals.${key}`)
          const goal = goals[key]
          return (
            <div key={key}>
              <Text size="sm" fw={500}>
                {name}
              </Text>
              <Group gap="xs" wrap="nowrap">
                <AmountInput
                  label={t('calendar.terms.amountOf', { name })}
                  value={goal.amount}
                  onChange={(amount) => onChange({ ...goals, [key]: { ...goal, amount } })}
                />
                <NativeSelect
                  aria-label={t('calendar.terms.unitOf', { name })}
                  value={goal.unit}
                  onChange={(event) => {
                    const unit = goalUnits.find((known) => known === event.currentTarget.value)
                    if (unit) onChange({ ...goals, [key]: { ...goal, unit } })
                  }}
                  data={goalUnits.map((value) => ({ value, label: t(`calendar.terms.units.${value}`) }))}
                />
              </Group>
            </div>
          )
        })}
      </Group>
      <Group align="flex-end" gap="lg" mt="md">
        {(['reopenDays', 'closeAfterDays'] as const).map((key) => (
          <NumberInput
            key={key}
            label={t(`calendar.terms.goals.${key}`)}
            min={0}
            max={400}
            clampBehavior="strict"
            allowDecimal={false}
            allowNegative={false}
            hideControls
            w={300}
            value={goals[key]}
            onChange={(value) => onChange({ ...goals, [key]: Number(value) || 0 })}
          />
        ))}
      </Group>
    </Section>
  )
}
