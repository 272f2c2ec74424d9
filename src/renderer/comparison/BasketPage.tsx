import { Alert, Button, Group, MultiSelect, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Output } from '#shared/contract/contract'
import { call, useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { decimalsOf } from '../checklists/EntryItems'
import { DateField } from '../ui/DateField'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { useKeptForm } from '../ui/useKeptForm'
import { BasketGrid } from './BasketGrid'
import { BasketForm, basketDraftOf, basketFormOf, basketProblems, blankBasket, emptyRow } from './basketForm'
import './comparison.css'

/** Competitors that a new basket begins with: the closest. */
const FIRST_COLUMNS = 2

/** The prices of a basket, typed in a grid. */
export function BasketPage({ params }: PageProps) {
  const { t } = useTranslation()
  const id = params['basketId'] === undefined ? null : Number(params['basketId'])
  const read = useApiQuery('comparison.basket', { id })
  const baskets = useApiQuery('comparison.baskets', {})
  const competitors = useApiQuery('comparison.competitors', {})
  return (
    <Page
      title={t(id === null ? 'comparison.baskets.new' : 'comparison.baskets.change')}
      lead={t('comparison.baskets.lead')}
      actions={
        <Button component={Link} href="/comparison/prices" variant="default">
          {t('comparison.tabs.baskets')}
        </Button>
      }
    >
      <QueryState query={read}>
        {(typed) =>
          baskets.data &&
          competitors.data && (
            <Typing
              key={id}
              id={id}
              read={typed}
              last={baskets.data[0] ?? null}
              competitors={competitors.data}
            />
          )
        }
      </QueryState>
    </Page>
  )
}

interface TypingProps {
  readonly id: number | null
  readonly read: Output<'comparison.basket'>
  /** The latest basket, whose products can be compared again. */
  readonly last: Output<'comparison.baskets'>[number] | null
  readonly competitors: Output<'comparison.competitors'>
}

function Typing({ id, read, last, competitors }: TypingProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const [, goTo] = useLocation()
  const report = useReport()
  const tell = useTell()
  const add = useApiCommand('comparison.addBasket')
  const change = useApiCommand('comparison.changeBasket')
  const [isChecked, setIsChecked] = useState(false)
  const write = (value: number) => number(value, Number.isInteger(value) ? 0 : Math.max(2, decimalsOf(value)))
  const active = competitors.filter(({ isActive }) => isActive)
  const begin = () =>
    read.basket
      ? basketFormOf(read.basket, write)
      : blankBasket(active.slice(0, FIRST_COLUMNS).map((competitor) => competitor.id))
  const [kept] = useState(() => BasketForm.safeParse(read.draft).data)
  const [isResumed, setIsResumed] = useState(kept !== undefined)
  const keep = (draft: BasketForm | null) => call('comparison.keepBasket', { id, draft }).catch(report)
  const {
    form,
    change: setForm,
    settle,
  } = useKeptForm<BasketForm>({
    initial: () => kept ?? begin(),
    keep,
    readBy: 'comparison.basket',
  })
  const problems = basketProblems(form)
  const isPending = add.isPending || change.isPending
  const offered = competitors.filter(({ id: one, isActive }) => isActive || form.competitorIds.includes(one))

  function save() {
    setIsChecked(true)
    const draft = basketDraftOf(form)
    if (!draft || isPending) return
    const settled = {
      onSuccess: () => {
        settle(form)
        tell({ message: t('comparison.baskets.saved') })
        goTo('/comparison/prices')
      },
      onError: report,
    }
    if (id === null) add.mutate(draft, settled)
    else change.mutate({ id, basket: draft }, settled)
  }
  function startAnew() {
    settle(begin())
    setIsResumed(false)
    void keep(null)
  }
  function copyLast() {
    if (!last) return
    const rows = last.lines.map(({ product, quantity }, index) => ({
      ...emptyRow(index + 1),
      product,
      quantity: write(quantity),
    }))
    setForm({ ...form, rows: [...rows, emptyRow(rows.length + 1)] })
  }
  const isEmpty = form.rows.every(({ product }) => product.trim() === '')
  return (
    <Stack gap="sm">
      {isResumed && (
        <Alert color="yellow" p="xs">
          <Group justify="space-between">
            {t('comparison.baskets.resumed')}
            <Button size="xs" variant="default" onClick={startAnew}>
              {t('comparison.baskets.startAnew')}
            </Button>
          </Group>
        </Alert>
      )}
      <Group align="flex-start">
        <DateField
          label={t('comparison.baskets.date')}
          value={form.takenOn}
          error={isChecked && problems.includes('date') && t('comparison.baskets.problems.date')}
          onChange={(takenOn) => setForm({ ...form, takenOn })}
        />
        <MultiSelect
          flex={1}
          label={t('comparison.baskets.competitors')}
          data={offered.map((competitor) => ({ value: String(competitor.id), label: competitor.name }))}
          value={form.competitorIds.map(String)}
          error={
            isChecked && problems.includes('competitors') && t('comparison.baskets.problems.competitors')
          }
          onChange={(values) => setForm({ ...form, competitorIds: values.map(Number) })}
        />
        <TextInput
          flex={1}
          label={t('comparison.baskets.note')}
          maxLength={300}
          value={form.note}
          onChange={(event) => setForm({ ...form, note: event.currentTarget.value })}
        />
      </Group>
      <BasketGrid form={form} competitors={competitors} isChecked={isChecked} onChange={setForm} />
      <Group justify="space-between" align="flex-start">
        <Text size="xs" c="dimmed" maw={560}>
          {t('comparison.baskets.keys')}
        </Text>
        <Group gap="xs">
          {last && isEmpty && (
            <Button variant="default" onClick={copyLast}>
              {t('comparison.baskets.copyLast')}
            </Button>
          )}
          <Button onClick={save} loading={isPending}>
            {t('comparison.baskets.save')}
          </Button>
        </Group>
      </Group>
      {isChecked && problems.length > 0 && (
        <Alert color="red" p="xs" role="alert">
          {problems.map((problem) => t(`comparison.baskets.problems.${problem}`)).join(' ')}
        </Alert>
      )}
    </Stack>
  )
}
