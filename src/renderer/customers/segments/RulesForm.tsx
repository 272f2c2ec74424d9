import { Alert, Button, Fieldset, Group, NumberInput, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SegmentRules } from '#shared/customers/segments'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTellUndoable } from '../../app/useTell'
import { OwnSegments } from './OwnSegments'

type NumberName = Exclude<keyof SegmentRules, 'custom'>

/** The thresholds of the owner and the segments of the owner's own. */
export function RulesForm({ rules }: { rules: SegmentRules }) {
  const { t } = useTranslation()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const setRules = useApiCommand('customers.setRules')
  const undo = useApiCommand('history.undo')
  const [draft, setDraft] = useState(rules)
  const problem = useProblem()(draft)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(rules)

  const number = (name: NumberName, isMoney = false) => (
    <NumberInput
      label={t(`customers.segments.${name}`)}
      min={isMoney ? 0 : 1}
      max={isMoney ? 1e9 : 3650}
      allowDecimal={isMoney}
      decimalScale={2}
      hideControls
      value={draft[name] ?? ''}
      onChange={(value) => {
        const typed = typeof value === 'number' ? value : null
        if (typed !== null || isMoney) setDraft({ ...draft, [name]: typed })
      }}
    />
  )

  return (
    <form
      className="surface surface-pad"
      onSubmit={(event) => {
        event.preventDefault()
        if (problem !== null || !isChanged || setRules.isPending) return
        setRules.mutate(
          { rules: draft },
          {
            onSuccess: () =>
              tellUndoable(t('customers.segments.saved'), () => undo.mutate({}, { onError: report })),
            onError: report,
          },
        )
      }}
    >
      <Title order={2} size="h4" mb="xs">
        {t('customers.segments.rules')}
      </Title>
      <Stack gap="sm">
        <Fieldset legend={t('customers.segments.recency')}>
          <Group grow align="flex-end">
            {number('recentDays')}
            {number('dormantDays')}
          </Group>
        </Fieldset>
        <Fieldset legend={t('customers.segments.frequency')}>
          <Group grow align="flex-end">
            {number('frequentTimes')}
            {number('regularTimes')}
          </Group>
        </Fieldset>
        <Fieldset legend={t('customers.segments.money')}>
          <Text size="sm" c="dimmed" mb={4}>
            {t('customers.segments.moneyHelp')}
          </Text>
          <Group grow align="flex-end">
            {number('highAmount', true)}
            {number('middleAmount', true)}
          </Group>
        </Fieldset>
        <OwnSegments segments={draft.custom} onChange={(custom) => setDraft({ ...draft, custom })} />
        {problem !== null && <Alert color="orange">{problem}</Alert>}
        <Group justify="flex-end">
          <Button type="submit" disabled={!isChanged || problem !== null} loading={setRules.isPending}>
            {t('app.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Makes the function that says why the rules cannot be saved; null when they can. */
function useProblem(): (rules: SegmentRules) => string | null {
  const { t } = useTranslation()
  return (rules) => {
    const checked = SegmentRules.safeParse(rules)
    if (checked.success) return null
    const wrong = (less: NumberName, more: NumberName) =>
      t('customers.segments.wrong', {
        less: t(`customers.segments.${less}`),
        more: t(`customers.segments.${more}`),
      })
    if (rules.recentDays >= rules.dormantDays) return wrong('recentDays', 'dormantDays')
    if (rules.regularTimes >= rules.frequentTimes) return wrong('regularTimes', 'frequentTimes')
    return checked.error.issues.some(({ path }) => path[0] === 'custom')
      ? t('customers.segments.wrongOwn')
      : t('customers.segments.wrongMoney')
  }
}
