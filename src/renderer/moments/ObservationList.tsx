import { ActionIcon, Anchor, Button, Text, Title } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { customerRoles } from '#shared/customers/customer'
import { grouped, NOT_KNOWN } from '#shared/customers/whoGroups'
import type { Observations } from '#shared/moments/moments.contract'
import type { MomentClass } from '#shared/moments/ratingClass'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import { useWhoNames } from '../customers/useWhoNames'
import { useUndoOf } from '../surveys/useUndoOf'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { NoteDialog } from './NoteDialog'
import { SplitBar } from './SplitBar'

/** What was seen at a moment, by where it comes from, with the words that were said. */
export function ObservationList({ found }: { found: Observations }) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const { ratings, cases, visits, notes } = found
  if (ratings.length + cases.length + visits.length + notes.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('moments.panel.nothing')} {t('moments.tagHelp')}
      </Text>
    )
  return (
    <>
      <Source name={t('moments.panel.ratings')} count={ratings.reduce((sum, { n }) => sum + n, 0)}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('moments.panel.question')}</th>
              <th scope="col">{t('moments.panel.wave')}</th>
              <th scope="col" className="number">
                {t('moments.count')}
              </th>
              <th scope="col">{t('moments.panel.split')}</th>
            </tr>
          </thead>
          <tbody>
            {ratings.map((rating) => (
              <tr key={`${rating.waveId} ${rating.text.es} ${rating.text.en}`}>
                <th scope="row">{localText(rating.text)}</th>
                <td>
                  <Anchor component={Link} href={`/waves/${rating.waveId}/results`} size="sm">
                    {rating.waveLabel}
                  </Anchor>
                </td>
                <td className="number">{rating.n}</td>
                <td>{rating.counts ? <SplitBar counts={rating.counts} /> : t('moments.panel.few')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Source>
      <Source name={t('moments.panel.cases')} count={cases.length}>
        <RolesOfCases cases={cases} />
        <ul className="moment-said">
          {cases.map((one) => (
            <li key={one.id}>
              <span>{format.date(one.day)}</span>
              <Seen seen={one.class} word={t(`cases.kinds.${one.kind}`)} />
              <p className="moment-words">
                {one.text}
                {one.role !== NOT_KNOWN && (
                  <Text span size="xs" c="dimmed">
                    {` · ${t(`cases.roles.${one.role}`)}`}
                  </Text>
                )}
              </p>
              <Anchor component={Link} href={`/cases/${one.id}`} size="sm">
                {one.number}
              </Anchor>
            </li>
          ))}
        </ul>
      </Source>
      <Source name={t('moments.panel.visits')} count={visits.length}>
        <ul className="moment-said">
          {visits.map((visit) => (
            <li key={`${visit.id} ${visit.text.es} ${visit.text.en}`}>
              <span>{format.date(visit.day)}</span>
              <Seen seen={visit.class} />
              <p className="moment-words">
                {[localText(visit.text), visit.note].filter((words) => words !== '').join(' · ')}
              </p>
              <Anchor component={Link} href={`/comparison/visits/${visit.id}`} size="sm">
                {t('moments.panel.toVisit')}
              </Anchor>
            </li>
          ))}
        </ul>
      </Source>
      <Notes notes={notes} />
    </>
  )
}

/** How many of the cases each role brought; nothing where no role is known. */
function RolesOfCases({ cases }: Pick<Observations, 'cases'>) {
  const { t } = useTranslation()
  const names = useWhoNames('role')
  const groups = grouped(cases, ({ role }) => role, customerRoles)
  if (groups.filter(({ key }) => key !== NOT_KNOWN).length === 0) return null
  return (
    <Text size="sm">
      {t('who.moments', {
        roles: groups.map(({ key, things }) => `${names.get(key) ?? key} ${things.length}`).join(' · '),
      })}
    </Text>
  )
}

function Notes({ notes }: Pick<Observations, 'notes'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const undo = useUndoOf('moments.voidNote', t('app.undone', { what: t('history.deeds.moments.voidNote') }))
  const remove = useApiCommand('moments.voidNote')
  const [edited, setEdited] = useState<Observations['notes'][number] | null>(null)
  return (
    <Source name={t('moments.panel.notes')} count={notes.length}>
      <ul className="moment-said">
        {notes.map((note) => (
          <li key={note.id}>
            <span>{format.date(note.day)}</span>
            <Seen seen={note.class} />
            <div>
              {note.text === '' && note.class === 'negative' ? (
                <Button size="compact-xs" variant="light" onClick={() => setEdited(note)}>
                  {t('moments.panel.askWords')}
                </Button>
              ) : (
                <p className="moment-words">{note.text || t('moments.panel.noWords')}</p>
              )}
              <Text size="xs" c="dimmed">
                {[
                  note.notedBy && t('moments.panel.by', { name: note.notedBy }),
                  note.causeClass && t(`moments.causeClasses.${note.causeClass}`),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </div>
            <span>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('moments.panel.changeNote')}
                onClick={() => setEdited(note)}
              >
                <IconPencil size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('moments.panel.removeNote')}
                onClick={() =>
                  remove.mutate(
                    { id: note.id },
                    {
                      onSuccess: () => tellUndoable(t('history.deeds.moments.voidNote'), undo),
                      onError: report,
                    },
                  )
                }
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ul>
      {edited && <NoteDialog note={edited} onClose={() => setEdited(null)} />}
    </Source>
  )
}

const tones = { positive: 'good', normal: 'quiet', negative: 'bad' } as const

function Seen({ seen, word }: { seen: MomentClass; word?: string }) {
  const { t } = useTranslation()
  return <ToneBadge tone={tones[seen]}>{word ?? t(`moments.classes.${seen}`)}</ToneBadge>
}

function Source({ name, count, children }: { name: string; count: number; children: ReactNode }) {
  const { t } = useTranslation()
  if (count === 0) return null
  return (
    <section>
      <Title order={3} size="h6">
        {t('moments.panel.source', { name, count })}
      </Title>
      {children}
    </section>
  )
}
