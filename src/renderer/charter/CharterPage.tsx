import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CharterDraft } from '#shared/charter/charter.contract'
import { readyPromises } from '#shared/charter/readyPromises'
import type { Output } from '#shared/contract/contract'
import { useApiQuery } from '../app/api'
import { LevelFigure } from '../promises/LevelFigure'
import '../promises/promises.css'
import '../standards/standards.css'
import { usePeriodWords } from '../standards/useWords'
import { EmptyState } from '../ui/EmptyState'
import { today } from '../ui/now'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { CharterDialog } from './CharterDialog'
import { CharterPromise, type OpenPromise } from './CharterPromise'
import './wallPaper.css'

type Charter = Output<'charter.show'>

const blankDraft = (): CharterDraft => ({
  text: { es: '', en: '' },
  measure: { kind: 'promises', type: '' },
  goal: 95,
  appliesFrom: today(),
})

/** What the firm promises in writing, and how it keeps it. */
export function CharterPage() {
  const { t } = useTranslation()
  const charter = useApiQuery('charter.show', {})
  const [open, setOpen] = useState<OpenPromise | null>(null)
  const hasLines = (charter.data?.lines.length ?? 0) > 0
  const add = <Button onClick={() => setOpen({ id: null, draft: blankDraft() })}>{t('charter.add')}</Button>
  return (
    <Page
      title={t('charter.title')}
      lead={t('charter.lead')}
      actions={
        hasLines && (
          <>
            <Button component={Link} href="/charter/print" variant="default">
              {t('charter.print')}
            </Button>
            {add}
          </>
        )
      }
    >
      <QueryState query={charter}>
        {(data) => (
          <>
            {data.lines.length === 0 ? (
              <EmptyState title={t('charter.empty')} text={t('charter.emptyText')} action={add} />
            ) : (
              <Lines charter={data} onChange={setOpen} />
            )}
            <Ready charter={data} onTake={(draft) => setOpen({ id: null, draft })} />
          </>
        )}
      </QueryState>
      {open && <CharterDialog {...open} types={charter.data?.types ?? []} onClose={() => setOpen(null)} />}
    </Page>
  )
}

function Lines({ charter, onChange }: { charter: Charter; onChange: (open: OpenPromise) => void }) {
  const { t } = useTranslation()
  const { date, number } = useFormat()
  const { month } = usePeriodWords()
  const { lines, compliance, publishedOn } = charter
  const stands = lines.filter(({ endedOn }) => endedOn === null || endedOn > charter.today)
  const withdrawn = lines.filter((line) => !stands.includes(line))
  return (
    <>
      <div className="promise-levels">
        <section className="surface surface-pad promise-level" aria-label={t('charter.compliance')}>
          <Text size="sm">{t('charter.compliance')}</Text>
          <strong>
            {compliance.n === 0
              ? '—'
              : t('promises.results.keptOf', {
                  kept: number(compliance.successes),
                  n: number(compliance.n),
                })}
          </strong>
          <small>
            {t('charter.notMeasured', { count: stands.length - compliance.n })}
            {publishedOn && ` · ${t('charter.publishedOn', { date: date(publishedOn) })}`}
          </small>
        </section>
        {compliance.n >= 5 && <LevelFigure title={t('charter.complianceShare')} share={compliance} />}
      </div>
      <section className="surface" aria-label={t('charter.title')}>
        {stands.map((line, index) => (
          <CharterPromise
            key={line.id}
            line={line}
            isFirst={index === 0}
            isLast={index === stands.length - 1}
            onChange={onChange}
          />
        ))}
      </section>
      <details className="standards-details" style={{ marginTop: 8 }}>
        <summary>{t('charter.byMonth')}</summary>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('standards.choice.lengths.month')}</th>
              <th scope="col" className="number">
                {t('charter.met')}
              </th>
              <th scope="col" className="number">
                {t('charter.measured')}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...charter.months].reverse().map(({ month: one, isRunning, compliance: { successes, n } }) => (
              <tr key={one}>
                <th scope="row">
                  {month(`${one}-01`)}
                  {isRunning && ` · ${t('standards.running')}`}
                </th>
                <td className="number">{n === 0 ? '—' : number(successes)}</td>
                <td className="number">{number(n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {withdrawn.length > 0 && (
        <>
          <Title order={2} size="h4" mt="lg" mb="xs">
            {t('charter.withdrawn')}
          </Title>
          <section className="surface" aria-label={t('charter.withdrawn')}>
            {withdrawn.map((line) => (
              <CharterPromise key={line.id} line={line} isFirst isLast onChange={onChange} />
            ))}
          </section>
        </>
      )}
    </>
  )
}

/** Promises to begin with that are not there yet; each says whether it is measured. */
function Ready({ charter, onTake }: { charter: Charter; onTake: (draft: CharterDraft) => void }) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const indicators = useApiQuery('indicators.list', {}).data
  if (!indicators) return null
  const there = new Set(charter.lines.flatMap(({ versions }) => versions.map(({ text }) => text.es)))
  const offered = readyPromises.filter(
    ({ text, measure }) =>
      !there.has(text.es) &&
      (measure.kind !== 'indicator' || indicators.some(({ key }) => key === measure.key)),
  )
  if (offered.length === 0) return null
  return (
    <>
      <Title order={2} size="h4" mt="lg" mb="xs">
        {t('charter.ready')}
      </Title>
      <section className="surface" aria-label={t('charter.ready')}>
        {offered.map(({ key, text, measure, goal }) => (
          <Group key={key} className="charter-line" justify="space-between" wrap="nowrap">
            <div>
              <Text size="sm">{localText(text)}</Text>
              <Text size="xs" c="dimmed">
                {t(measure.kind === 'none' ? 'charter.readyUnmeasured' : 'charter.readyMeasured')}
              </Text>
            </div>
            <Button
              size="xs"
              variant="default"
              style={{ flex: 'none' }}
              aria-label={t('charter.takeOf', { text: localText(text) })}
              onClick={() => onTake({ text, measure, goal, appliesFrom: today() })}
            >
              {t('charter.take')}
            </Button>
          </Group>
        ))}
      </section>
    </>
  )
}
