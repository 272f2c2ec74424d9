import { Anchor, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Output } from '#shared/contract/contract'
import { busyHours } from '#shared/counter/figures'
import { useApiQuery } from '../app/api'
import { PartsTable } from '../counter/PartsTable'
import { QueryState } from '../ui/QueryState'

/** Service cannot be stored: when it is asked for most and least, and what was not served (domain.md §1.26). */
export function UnservedSection({ start, end }: { start: string; end: string }) {
  const { t } = useTranslation()
  const id = useId()
  const figures = useApiQuery('counter.figures', { start, end })
  return (
    <section className="surface surface-pad" aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        {t('variability.unserved.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('variability.unserved.lead')}
      </Text>
      <QueryState query={figures}>{(data) => <Unserved figures={data} />}</QueryState>
    </section>
  )
}

function Unserved({ figures }: { figures: Output<'counter.figures'> }) {
  const { t } = useTranslation()
  const { byHour, lostByService } = figures
  const { peak, idle } = busyHours(byHour)
  const say = (hours: readonly string[]) =>
    hours.map((hour) => t('counter.figures.hourOf', { hour })).join(', ')
  if (byHour.length === 0)
    return (
      <Text size="sm">
        {t('variability.unserved.none')}{' '}
        <Anchor component={Link} href="/counter" size="sm" underline="always">
          {t('variability.unserved.count')}
        </Anchor>
      </Text>
    )
  return (
    <>
      {lostByService.n > 0 && (
        <Text size="sm" fw={lostByService.successes > 0 ? 620 : 400}>
          {t('variability.unserved.lost', { count: lostByService.successes, n: lostByService.n })}
        </Text>
      )}
      {peak.length > 0 && <Text size="sm">{t('counter.figures.busy', { hours: say(peak) })}</Text>}
      {idle.length > 0 && <Text size="sm">{t('counter.figures.idle', { hours: say(idle) })}</Text>}
      <PartsTable kind="hour" parts={byHour} isInside />
      <Anchor component={Link} href="/counter/figures" size="sm" underline="always">
        {t('variability.unserved.more')}
      </Anchor>
    </>
  )
}
