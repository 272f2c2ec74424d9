import { ActionIcon, Group, SegmentedControl, Select, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { caseKinds } from '#shared/cases/kinds'
import { CaseChannel } from '#shared/cases/steps'
import { StandardsFilter } from '#shared/standards/standardsRead'
import { useApiQuery } from '../app/api'
import { serviceElements, useElementName } from '../cases/elements'
import { useWhoOptions } from '../customers/useWhoNames'
import { ToneBadge } from '../ui/ToneBadge'
import type { Choice, ChoiceControl } from './useChoice'
import { usePeriodWords } from './useWords'

interface ChoiceBarProps {
  readonly control: ChoiceControl
  readonly isRunning: boolean
  /** Only where times are shown. */
  readonly hasClock?: boolean
}

/** Which period and which cases are looked at. */
export function ChoiceBar({ control, isRunning, hasClock = false }: ChoiceBarProps) {
  const { t } = useTranslation()
  const words = usePeriodWords()
  const { choice, change, move, canGoOn } = control
  return (
    <section aria-label={t('standards.choice.title')} className="standards-choice">
      <Group gap="sm" align="center">
        <SegmentedControl
          size="xs"
          aria-label={t('standards.choice.length')}
          value={choice.period}
          onChange={(period) => change({ period: period as Choice['period'] })} // one of the three below
          data={(['month', 'quarter', 'year'] as const).map((value) => ({
            value,
            label: t(`standards.choice.lengths.${value}`),
          }))}
        />
        <Group gap={2}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('standards.choice.before')}
            onClick={() => move(-1)}
          >
            <IconChevronLeft size={18} stroke={1.6} />
          </ActionIcon>
          <Text fw={620} className="standards-period" aria-live="polite">
            {words.period(choice.period, choice.start)}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('standards.choice.after')}
            disabled={!canGoOn}
            onClick={() => move(1)}
          >
            <IconChevronRight size={18} stroke={1.6} />
          </ActionIcon>
        </Group>
        {isRunning && <ToneBadge tone="quiet">{t('standards.running')}</ToneBadge>}
        {hasClock && (
          <SegmentedControl
            ml="auto"
            size="xs"
            aria-label={t('standards.choice.clock')}
            value={choice.clock}
            onChange={(clock) => change({ clock: clock as Choice['clock'] })} // one of the two below
            data={(['business', 'calendar'] as const).map((value) => ({
              value,
              label: t(`standards.choice.clocks.${value}`),
            }))}
          />
        )}
      </Group>
      <Filters control={control} />
    </section>
  )
}

function Filters({ control: { choice, change } }: { control: ChoiceControl }) {
  const { t } = useTranslation()
  const elementName = useElementName()
  const people = useApiQuery('people.list', {}).data ?? []
  const segments = useWhoOptions('segment')
  const roles = useWhoOptions('role')
  const places = (useApiQuery('business.tags', {}).data ?? []).filter(({ kind }) => kind === 'place')
  const { filter } = choice
  const set = (part: Partial<Choice['filter']>) => change({ filter: { ...filter, ...part } })
  const select = (
    label: string,
    value: string | null,
    options: readonly { readonly value: string; readonly label: string }[],
    onChange: (value: string | null) => void,
  ) => (
    <Select
      size="xs"
      w={140}
      label={label}
      placeholder={t('standards.choice.all')}
      clearable
      clearButtonProps={{ 'aria-label': t('app.remove') }}
      data={[...options]}
      value={value}
      onChange={onChange}
    />
  )
  const byId = (list: readonly { readonly id: number; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ value: String(id), label: name }))
  const { responsible } = filter
  return (
    <Group gap="sm" mt="xs" align="flex-end">
      {select(
        t('cases.facts.kind'),
        filter.kind,
        caseKinds.map((value) => ({ value, label: t(`cases.kinds.${value}`) })),
        (value) => set({ kind: caseKinds.find((kind) => kind === value) ?? null }),
      )}
      {select(
        t('cases.facts.channel'),
        filter.channel,
        CaseChannel.options.map((value) => ({ value, label: t(`cases.channels.${value}`) })),
        (value) => set({ channel: CaseChannel.options.find((channel) => channel === value) ?? null }),
      )}
      {select(
        t('cases.facts.responsibleId'),
        responsible === null ? null : String(responsible),
        [{ value: 'owner', label: t('cases.owner') }, ...byId(people)],
        (value) => set({ responsible: value === null || value === 'owner' ? value : Number(value) }),
      )}
      {select(
        t('cases.facts.element'),
        filter.element,
        serviceElements.map((value) => ({ value, label: elementName(value) })),
        (element) => set({ element }),
      )}
      {select(t('who.role'), filter.role, roles, (value) =>
        set({ role: StandardsFilter.shape.role.safeParse(value).data ?? null }),
      )}
      {select(t('who.segment'), filter.segment, segments, (segment) => set({ segment }))}
      {places.length > 0 &&
        select(
          t('cases.facts.placeId'),
          filter.placeId === null ? null : String(filter.placeId),
          byId(places),
          (value) => set({ placeId: value === null ? null : Number(value) }),
        )}
    </Group>
  )
}
