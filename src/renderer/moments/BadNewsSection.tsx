import { Anchor, Button, Group, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { LookBack } from '#shared/moments/lookBack'
import type { BadNews, BadNewsRegister } from '#shared/moments/special.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import { useUndoOf } from '../surveys/useUndoOf'
import { QueryState } from '../ui/QueryState'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { BadNewsDialog } from './BadNewsDialog'
import { GiveNewsDialog } from './GiveNewsDialog'
import { SpecialSection } from './SpecialSection'

interface BadNewsSectionProps {
  readonly lookBack: LookBack
  readonly isOwner: boolean
}

/** The bad news that the trade gives: what is said, who is trained to, and how it ended each time. */
export function BadNewsSection({ lookBack, isOwner }: BadNewsSectionProps) {
  const { t } = useTranslation()
  const register = useApiQuery('moments.badNews', { lookBack })
  const [edited, setEdited] = useState<BadNews | Pick<BadNews, 'name' | 'script'> | 'new' | null>(null)
  return (
    <SpecialSection
      title={t('specialMoments.news.title')}
      lead={t('specialMoments.news.lead')}
      action={
        isOwner && (
          <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setEdited('new')}>
            {t('specialMoments.news.add')}
          </Button>
        )
      }
    >
      <QueryState query={register}>
        {(data) =>
          data.news.length === 0 ? (
            <>
              <Text size="sm" c="dimmed">
                {t('specialMoments.news.noneText')}
              </Text>
              {isOwner && <ReadyNews onChoose={setEdited} />}
            </>
          ) : (
            <>
              <Figures register={data} />
              <NewsTable register={data} isOwner={isOwner} onEdit={setEdited} />
              <GivenList given={data.given} />
            </>
          )
        }
      </QueryState>
      {edited && (
        <BadNewsDialog
          news={edited !== 'new' && 'id' in edited ? edited : null}
          ready={edited === 'new' ? undefined : edited}
          today={register.data?.today ?? ''}
          onClose={() => setEdited(null)}
        />
      )}
    </SpecialSection>
  )
}

const readyNews = ['noStock', 'delay', 'dearer', 'badDiagnosis'] as const

/** The bad news of most trades, ready to be put in one's own words. */
function ReadyNews({ onChoose }: { onChoose: (ready: Pick<BadNews, 'name' | 'script'>) => void }) {
  const { t } = useTranslation()
  return (
    <Group gap="xs" mt="sm">
      {readyNews.map((each) => {
        const name = t(`specialMoments.news.ready.${each}.name`)
        return (
          <Button
            key={each}
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onChoose({ name, script: t(`specialMoments.news.ready.${each}.script`) })}
          >
            {name}
          </Button>
        )
      })}
    </Group>
  )
}

function Figures({ register: { coverage, complaints } }: { register: BadNewsRegister }) {
  const { t } = useTranslation()
  const format = useFormat()
  const said = ({ share, successes, n }: typeof coverage) => ({
    share: format.percent(share, n < 100 ? 0 : 1),
    successes,
    n,
  })
  return (
    <Text size="sm" mb="sm">
      {coverage.n === 0
        ? t('specialMoments.news.noCoverage')
        : t('specialMoments.news.coverage', said(coverage))}
      {' · '}
      {complaints.n === 0
        ? t('specialMoments.news.noComplaints')
        : t('specialMoments.news.complaints', said(complaints))}
    </Text>
  )
}

interface NewsTableProps {
  readonly register: BadNewsRegister
  readonly isOwner: boolean
  readonly onEdit: (news: BadNews) => void
}

function NewsTable({ register, isOwner, onEdit }: NewsTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const removed = t('history.deeds.moments.voidBadNews')
  const undo = useUndoOf('moments.voidBadNews', t('app.undone', { what: removed }))
  const remove = useApiCommand('moments.voidBadNews')
  const save = useApiCommand('moments.saveBadNews')
  const trained = (news: BadNews, personId: number) =>
    save.mutate(
      {
        id: news.id,
        name: news.name,
        script: news.script,
        givers: news.givers.map((giver) => ({
          personId: giver.personId,
          trainedOn: giver.personId === personId ? register.today : giver.trainedOn,
        })),
      },
      { onError: report },
    )
  const [given, setGiven] = useState<BadNews | null>(null)
  return (
    <>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('specialMoments.news.name')}</th>
            <th scope="col">{t('specialMoments.news.who')}</th>
            <th scope="col" className="number">
              {t('specialMoments.news.times')}
            </th>
            <th scope="col" className="number">
              {t('specialMoments.news.complaintsColumn')}
            </th>
            <th scope="col" aria-hidden />
          </tr>
        </thead>
        <tbody>
          {register.news.map((news) => (
            <tr key={news.id}>
              <th scope="row">
                {news.name}
                {news.script !== '' && (
                  <Text size="sm" c="dimmed" className="moment-words">
                    {news.script}
                  </Text>
                )}
              </th>
              <td>
                {news.givers.length === 0 && t('specialMoments.news.nobody')}
                {news.givers.map(({ personId, name, trainedOn }) => (
                  <div key={personId}>
                    {trainedOn === null
                      ? t('specialMoments.news.untrained', { name })
                      : t('specialMoments.news.trained', { name, date: format.date(trainedOn) })}
                    {trainedOn === null && isOwner && (
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        ml={6}
                        aria-label={`${t('specialMoments.news.trainToday')}: ${name}`}
                        onClick={() => trained(news, personId)}
                      >
                        {t('specialMoments.news.trainToday')}
                      </Button>
                    )}
                  </div>
                ))}
              </td>
              <td className="number">{news.complaints.n}</td>
              <td className="number">
                {news.complaints.n === 0 ? format.number(null) : format.percent(news.complaints.share, 0)}
              </td>
              <td>
                <Group gap={4} wrap="nowrap" justify="flex-end">
                  <Button size="compact-sm" variant="default" onClick={() => setGiven(news)}>
                    {t('specialMoments.news.give')}
                  </Button>
                  {isOwner && (
                    <>
                      <Button size="compact-sm" variant="subtle" onClick={() => onEdit(news)}>
                        {t('specialMoments.news.edit')}
                      </Button>
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        color="red"
                        onClick={() =>
                          remove.mutate(
                            { id: news.id },
                            { onSuccess: () => tellUndoable(removed, undo), onError: report },
                          )
                        }
                      >
                        {t('specialMoments.news.remove')}
                      </Button>
                    </>
                  )}
                </Group>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {given && <GiveNewsDialog news={given} today={register.today} onClose={() => setGiven(null)} />}
    </>
  )
}

/** So many of the last times are shown before somebody asks for all. */
const GIVEN_SHOWN = 6

function GivenList({ given }: Pick<BadNewsRegister, 'given'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const words = t('history.deeds.moments.voidGivenNews')
  const undo = useUndoOf('moments.voidGivenNews', t('app.undone', { what: words }))
  const remove = useApiCommand('moments.voidGivenNews')
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? given : given.slice(0, GIVEN_SHOWN)
  const removeOne = (id: number) =>
    remove.mutate({ id }, { onSuccess: () => tellUndoable(words, undo), onError: report })
  return (
    <>
      <Title order={3} size="h6" mt="md">
        {t('specialMoments.news.givenTitle')}
      </Title>
      {given.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('specialMoments.news.noGiven')}
        </Text>
      )}
      <ul className="moment-said">
        {shown.map((one) => (
          <li key={one.id}>
            <span>{format.date(one.day)}</span>
            <ToneBadge tone={one.outcome === 'accepted' ? 'good' : 'bad'}>
              {t(`specialMoments.news.${one.outcome}`)}
            </ToneBadge>
            <p className="moment-words">
              {[one.name, one.personName && t('specialMoments.news.by', { name: one.personName }), one.note]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <Group gap="sm" wrap="nowrap">
              {one.outcome === 'complaint' && (
                <Anchor component={Link} href="/cases/new" size="sm">
                  {t('specialMoments.news.toCase')}
                </Anchor>
              )}
              <Anchor component="button" type="button" size="sm" onClick={() => removeOne(one.id)}>
                {t('specialMoments.news.removeGiven')}
              </Anchor>
            </Group>
          </li>
        ))}
      </ul>
      {given.length > shown.length && (
        <Button size="compact-sm" variant="subtle" mt="xs" onClick={() => setIsWhole(true)}>
          {t('specialMoments.news.showAll', { count: given.length })}
        </Button>
      )}
    </>
  )
}
