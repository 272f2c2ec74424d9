import { Button, Text } from '@mantine/core'
import { IconPlus, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { LookBack } from '#shared/moments/lookBack'
import type { Journey, Stop } from '#shared/moments/moments.contract'
import type { MomentClass } from '#shared/moments/ratingClass'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import { useIsOwner } from '../people/useIsOwner'
import { useUndoOf } from '../surveys/useUndoOf'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { JourneyMap } from './JourneyMap'
import { LookBackSelect } from './LookBackSelect'
import { MomentDialog } from './MomentDialog'
import { MomentPanel } from './MomentPanel'
import { NoteDialog } from './NoteDialog'
import { StartJourney } from './StartJourney'
import { useLookBack } from './useLookBack'
import './moments.css'

/** The journey of the customer with what was seen at each stop (domain.md §1.10). */
export function MomentsPage() {
  const { t } = useTranslation()
  const isOwner = useIsOwner() === true
  const { lookBack, remember } = useLookBack()
  const journey = useApiQuery('moments.journey', lookBack && { lookBack })
  const [isAdding, setIsAdding] = useState(false)
  const [openId, setOpenId] = useState<number | null>(null)
  const hasStops = (journey.data?.stops.length ?? 0) > 0
  return (
    <Page
      isWide
      title={t('moments.title')}
      lead={t('moments.lead')}
      actions={
        isOwner &&
        hasStops && (
          <>
            <Button
              variant="default"
              component={Link}
              href="/moments/poster"
              leftSection={<IconPrinter size={16} aria-hidden />}
            >
              {t('moments.poster')}
            </Button>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setIsAdding(true)}>
              {t('moments.add')}
            </Button>
          </>
        )
      }
    >
      <QueryState query={journey}>
        {(data) =>
          data.stops.length === 0 || lookBack === null ? (
            <StartJourney isOwner={isOwner} onOwn={() => setIsAdding(true)} />
          ) : (
            <Journeys
              journey={data}
              lookBack={lookBack}
              onLookBack={remember}
              isOwner={isOwner}
              openId={openId}
              onOpen={setOpenId}
            />
          )
        }
      </QueryState>
      {isAdding && (
        <MomentDialog
          moment={null}
          cycles={cyclesOf(journey.data?.stops ?? [])}
          onClose={() => setIsAdding(false)}
          onSaved={(id) => {
            setIsAdding(false)
            setOpenId(id)
          }}
        />
      )}
    </Page>
  )
}

interface JourneysProps {
  readonly journey: Journey
  readonly lookBack: LookBack
  readonly onLookBack: (lookBack: LookBack) => void
  readonly isOwner: boolean
  readonly openId: number | null
  readonly onOpen: (id: number | null) => void
}

function Journeys({ journey, lookBack, onLookBack, isOwner, openId, onOpen }: JourneysProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const undoNote = useUndoOf('moments.addNote', t('app.undone', { what: t('history.deeds.moments.addNote') }))
  const undoRemoval = useUndoOf('moments.void', t('app.undone', { what: t('history.deeds.moments.void') }))
  const addNote = useApiCommand('moments.addNote')
  const reorder = useApiCommand('moments.reorder')
  const remove = useApiCommand('moments.void')
  const [isEditing, setIsEditing] = useState(false)
  const [asked, setAsked] = useState<number | null>(null)
  const { stops, positive, today } = journey
  const open = stops.find(({ id }) => id === openId)
  const cycles = cyclesOf(stops)

  function note(stop: Stop, seen: MomentClass) {
    const onSuccess = ({ id }: { id: number }) => {
      const label = t(`moments.classes.${seen}`)
      tellUndoable(t('moments.panel.noted', { name: stop.name, label }), undoNote)
      if (seen === 'negative') setAsked(id)
    }
    addNote.mutate({ momentId: stop.id, on: today, class: seen }, { onSuccess, onError: report })
  }
  function move(cycle: string, ids: readonly number[]) {
    const next = cycles.flatMap((each) =>
      each === cycle ? ids : stops.filter((stop) => stop.cycle === each).map(({ id }) => id),
    )
    reorder.mutate({ ids: next }, { onError: report })
  }

  return (
    <>
      <div className="moments-tools">
        <LookBackSelect value={lookBack} onChange={onLookBack} />
        <Text size="sm">
          {positive.share === null
            ? t('moments.positiveFew', { n: positive.n })
            : t('moments.positiveShare', {
                share: format.percent(positive.share, positive.n < 100 ? 0 : 1),
                n: positive.n,
              })}
        </Text>
      </div>
      {cycles.map((cycle) => (
        <JourneyMap
          key={cycle}
          cycle={cycle}
          stops={stops.filter((stop) => stop.cycle === cycle)}
          openId={openId}
          canMove={isOwner}
          onOpen={(id) => onOpen(id === openId ? null : id)}
          onNote={note}
          onMove={(ids) => move(cycle, ids)}
        />
      ))}
      {open ? (
        <MomentPanel
          stop={open}
          lookBack={lookBack}
          isOwner={isOwner}
          onNote={(seen) => note(open, seen)}
          onEdit={() => setIsEditing(true)}
          onRemove={() =>
            remove.mutate(
              { id: open.id },
              {
                onSuccess: () => {
                  onOpen(null)
                  tellUndoable(t('history.deeds.moments.void'), undoRemoval)
                },
                onError: report,
              },
            )
          }
          onClose={() => onOpen(null)}
        />
      ) : (
        <Text size="sm" c="dimmed">
          {t('moments.tagHelp')}
        </Text>
      )}
      {isEditing && open && (
        <MomentDialog
          moment={open}
          cycles={cycles}
          onClose={() => setIsEditing(false)}
          onSaved={() => setIsEditing(false)}
        />
      )}
      {asked !== null && (
        <NoteDialog
          note={{ id: asked, class: 'negative', text: '', causeClass: null }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}

/** The journeys there are, in the order of their first stops. */
function cyclesOf(stops: readonly Stop[]): string[] {
  return [...new Set(stops.map(({ cycle }) => cycle))]
}
