import { Anchor, NumberInput, Select, SimpleGrid, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CivilDate } from '#shared/calendar/civilDate'
import type { Reason } from '#shared/counter/reasons'
import { Shift, shifts } from '#shared/counter/shifts'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'
import { today } from '../ui/now'
import { useReasonName } from './useReasonName'

interface CardsDialogProps {
  /** The day that is offered. */
  readonly date: CivilDate
  readonly reasons: readonly Reason[]
  readonly onClose: () => void
}

type Counts = Readonly<Record<string, number | null>>
/** Piles that are no reason. */
const piles = ['bought', 'unknown', 'withoutReason'] as const

/** The paper cards of a day, counted in piles (domain.md §5, T15). */
export function CardsDialog({ date, reasons, onClose }: CardsDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const nameOf = useReasonName(reasons)
  const addCards = useApiCommand('counter.addCards')
  const [day, setDay] = useState<string | null>(date)
  const [shift, setShift] = useState<Shift | null>(null)
  const [counts, setCounts] = useState<Counts>({})
  const [words, setWords] = useState('')
  const [isChecked, setIsChecked] = useState(false)

  const listed = reasons.filter(({ isHidden, kind }) => !isHidden && kind !== 'free')
  const said = words.split('\n').flatMap((line) => line.trim().slice(0, 200) || [])
  const of = (name: string) => counts[name] ?? 0
  const visits =
    said.length + [...piles, ...listed.map(({ key }) => key)].reduce((sum, name) => sum + of(name), 0)
  const isFuture = day !== null && day > today()
  const dayProblem =
    day === null ? t('counter.cardsForm.dayMissing') : isFuture && t('counter.cardsForm.inFuture')

  function submit() {
    setIsChecked(true)
    if (day === null || isFuture || visits === 0) return
    addCards.mutate(
      {
        day,
        shift,
        bought: of('bought'),
        unknown: of('unknown'),
        withoutReason: of('withoutReason'),
        reasons: listed.flatMap(({ key }) => (of(key) > 0 ? [{ reason: key, count: of(key) }] : [])),
        said,
      },
      {
        onSuccess: (saved) => {
          tell({ message: t('counter.cardsForm.saved', { count: saved.visits }) })
          onClose()
        },
        onError: report,
      },
    )
  }
  const field = (name: string, label: string) => (
    <NumberInput
      key={name}
      size="xs"
      label={label}
      hideControls
      allowDecimal={false}
      allowNegative={false}
      max={5000}
      value={counts[name] ?? ''}
      onChange={(value) => setCounts({ ...counts, [name]: typeof value === 'number' ? value : null })}
    />
  )
  return (
    <FormDialog
      title={t('counter.cardsForm.title')}
      size="lg"
      submitLabel={t('counter.cardsForm.save')}
      isPending={addCards.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {t('counter.cardsForm.help')}{' '}
        <Anchor component={Link} href="/surveys/new" size="sm" underline="always">
          {t('counter.cardsForm.print')}
        </Anchor>
      </Text>
      <SimpleGrid cols={2} spacing="sm">
        <DateField
          data-autofocus
          label={t('counter.cardsForm.day')}
          value={day}
          onChange={setDay}
          error={isChecked && dayProblem}
        />
        <Select
          label={t('counter.cardsForm.shift')}
          placeholder={t('counter.cardsForm.noShift')}
          clearable
          clearButtonProps={{ 'aria-label': t('app.remove') }}
          data={shifts.map((value) => ({ value, label: t(`counter.shifts.${value}`) }))}
          value={shift}
          onChange={(value) => setShift(Shift.safeParse(value).data ?? null)}
        />
      </SimpleGrid>
      <SimpleGrid cols={3} spacing="xs" verticalSpacing="xs" className="counter-cards">
        {field('bought', t('counter.results.bought'))}
        {field('unknown', t('counter.results.unknown'))}
        {field('withoutReason', t('counter.cardsForm.withoutReason'))}
        {listed.map(({ key }) => field(key, nameOf(key)))}
      </SimpleGrid>
      <Textarea
        label={t('counter.cardsForm.said')}
        autosize
        minRows={2}
        maxRows={6}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Text size="sm" role="status" {...(isChecked && visits === 0 && { c: 'var(--mantine-color-error)' })}>
        {isChecked && visits === 0 ? t('counter.cardsForm.none') : t('counter.cardsForm.total', { visits })}
      </Text>
    </FormDialog>
  )
}
