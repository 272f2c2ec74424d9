import { Anchor, Button, Checkbox, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Output } from '#shared/contract/contract'
import type { KeptPromise } from '#shared/promises/promises.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import { NewActionButton } from '../plan/NewActionButton'
import { LevelFigure } from '../promises/LevelFigure'
import '../promises/promises.css'
import { StateBadge } from '../promises/StateBadge'
import { useDay } from '../promises/useDay'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { ContingencyDialog } from './ContingencyDialog'
import { useContingencyDays } from './useContingencyDays'

/** One thing out of the ordinary: what was said and offered, which promises it touched, and what was kept all the same. */
export function ContingencyPage({ params }: PageProps) {
  const { t } = useTranslation()
  const id = Number(params['contingencyId'])
  const file = useApiQuery('contingencies.show', { id })
  const [isEditing, setIsEditing] = useState(false)
  const contingency = file.data?.contingency
  return (
    <Page
      title={contingency?.name ?? t('contingencies.title')}
      lead={
        <Anchor component={Link} href="/contingencies" size="sm" underline="always">
          {t('contingencies.back')}
        </Anchor>
      }
      actions={
        contingency && (
          <>
            <NewActionButton origin={{ kind: 'contingency', id, label: contingency.name }} />
            <Button component={Link} href={`/contingencies/${id}/print`} variant="default">
              {t('contingencies.print')}
            </Button>
            <Button variant="default" onClick={() => setIsEditing(true)}>
              {t('contingencies.change')}
            </Button>
          </>
        )
      }
    >
      <QueryState query={file}>{(data) => <File file={data} />}</QueryState>
      {isEditing && contingency && (
        <ContingencyDialog
          contingency={contingency}
          onDone={() => setIsEditing(false)}
          onClose={() => setIsEditing(false)}
        />
      )}
    </Page>
  )
}

function File({ file }: { file: Output<'contingencies.show'> }) {
  const { t } = useTranslation()
  const daysOf = useContingencyDays()
  const report = useReport()
  const [, navigate] = useLocation()
  const tellUndoable = useTellUndoable()
  const remove = useApiCommand('contingencies.void')
  const undo = useApiCommand('history.undo')
  const { contingency, promises, candidates, levels } = file
  const { id, kind, startedOn, endedOn, notedBy } = contingency
  return (
    <>
      <Text size="sm" mb="sm">
        {[
          t(`contingencies.kinds.${kind}`),
          daysOf({ startedOn, endedOn }),
          ...(notedBy === '' ? [] : [t('customers.timeline.by', { person: notedBy })]),
        ].join(' · ')}
      </Text>
      <section className="surface surface-pad">
        {(['told', 'alternative', 'notes'] as const).map((name) => (
          <div key={name}>
            <Text size="sm" fw={560}>
              {t(`contingencies.fields.${name}`)}
            </Text>
            <Text
              size="sm"
              mb="xs"
              style={{ whiteSpace: 'pre-line' }}
              c={contingency[name] === '' ? 'dimmed' : ''}
            >
              {contingency[name] || t('contingencies.notNoted')}
            </Text>
          </div>
        ))}
      </section>
      <Title order={2} size="h4" mt="lg" mb="xs">
        {t('contingencies.kept')}
      </Title>
      <div className="promise-levels">
        <LevelFigure title={t('contingencies.with')} share={levels.last.onTime} />
        <LevelFigure title={t('contingencies.without')} share={levels.lastWithout.onTime} />
      </div>
      <Tagged
        key={`with ${promises.length}`}
        title={t('contingencies.touched')}
        promises={promises}
        contingencyId={id}
        isTagged
      />
      <Tagged
        key={`without ${candidates.length}`}
        title={t('contingencies.candidates')}
        promises={candidates}
        contingencyId={id}
        isTagged={false}
      />
      <Group mt="lg">
        <Button
          size="xs"
          color="red"
          variant="subtle"
          onClick={() =>
            remove.mutate(
              { id },
              {
                onSuccess: () => {
                  navigate('/contingencies')
                  tellUndoable(t('contingencies.removed'), () => undo.mutate({}, { onError: report }))
                },
                onError: report,
              },
            )
          }
        >
          {t('contingencies.remove')}
        </Button>
      </Group>
    </>
  )
}

interface TaggedProps {
  readonly title: string
  readonly promises: readonly KeptPromise[]
  readonly contingencyId: number
  /** Whether they are said to be touched: then they can be let go, else they can be said to be. */
  readonly isTagged: boolean
}

function Tagged({ title, promises, contingencyId, isTagged }: TaggedProps) {
  const { t } = useTranslation()
  const day = useDay()
  const report = useReport()
  const tag = useApiCommand('promises.tag')
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  if (promises.length === 0)
    return isTagged ? (
      <Text size="sm" c="dimmed" mb="sm">
        {t('contingencies.noneTouched')}
      </Text>
    ) : null
  const toggle = (id: number) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  const isWhole = chosen.size === promises.length
  const save = () =>
    tag.mutate(
      { ids: [...chosen], contingencyId: isTagged ? null : contingencyId },
      { onSuccess: () => setChosen(new Set()), onError: report },
    )
  return (
    <section aria-label={title}>
      <Group justify="space-between" mb={4} mt="sm">
        <Title order={3} size="h5">
          {title}
        </Title>
        <Button
          size="xs"
          variant="default"
          disabled={chosen.size === 0}
          loading={tag.isPending}
          onClick={save}
        >
          {t(isTagged ? 'contingencies.letGo' : 'contingencies.tag', { count: chosen.size })}
        </Button>
      </Group>
      <div className="surface">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">
                <Checkbox
                  size="xs"
                  aria-label={t('contingencies.all')}
                  checked={isWhole}
                  indeterminate={chosen.size > 0 && !isWhole}
                  onChange={() => setChosen(new Set(isWhole ? [] : promises.map(({ id }) => id)))}
                />
              </th>
              <th scope="col">{t('promises.fields.what')}</th>
              <th scope="col">{t('promises.fields.who')}</th>
              <th scope="col">{t('promises.fields.due')}</th>
              <th scope="col">{t('contingencies.state')}</th>
            </tr>
          </thead>
          <tbody>
            {promises.map((promise) => (
              <tr key={promise.id}>
                <td>
                  <Checkbox
                    size="xs"
                    aria-label={`${promise.what}, ${promise.customerName ?? promise.who}`}
                    checked={chosen.has(promise.id)}
                    onChange={() => toggle(promise.id)}
                  />
                </td>
                <td>{promise.what}</td>
                <td>{promise.customerName ?? promise.who}</td>
                <td>{promise.due === null ? '—' : day(promise.due)}</td>
                <td>
                  <StateBadge promise={promise} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
