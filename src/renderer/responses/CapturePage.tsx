import '../styles/capture.css'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearch } from 'wouter'
import type { Output } from '#shared/contract/contract'
import type { Sheet } from '#shared/responses/responses.contract'
import { useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { SittingScreen } from './capture/SittingScreen'
import { startOf } from './capture/startOf'

/** Keying sheets from paper: one sheet a screen, by keyboard alone. */
export function CapturePage({ params }: PageProps) {
  const waveId = Number(params['waveId'])
  const sheetNumber = useRequestedSheet()
  const capture = useApiQuery('responses.capture', { waveId })
  const requested = useApiQuery('responses.byNumber', sheetNumber === null ? null : { waveId, sheetNumber })
  useForgetOnLeave()
  // What was said on the page before would lie over the sheet.
  useEffect(() => notifications.clean(), [])

  return (
    <QueryState query={capture}>
      {(data) => (
        <Capture capture={data}>
          {sheetNumber === null ? (
            <Keying capture={data} requested={null} />
          ) : (
            <QueryState query={requested}>
              {(sheet) => <Keying capture={data} requested={sheet} />}
            </QueryState>
          )}
        </Capture>
      )}
    </QueryState>
  )
}

/**
 * Keying, or why there is none. What has begun stays on the screen even if the wave is closed meanwhile: the sheet
 * in hand is not taken away, saving it says so.
 */
function Capture({ capture, children }: { capture: Output<'responses.capture'>; children: ReactNode }) {
  const obstacle = obstacleOf(capture)
  const [hasBegun, setHasBegun] = useState(false)
  if (obstacle === null && !hasBegun) setHasBegun(true)
  return obstacle && !hasBegun ? <NoKeying obstacle={obstacle} surveyId={capture.wave.surveyId} /> : children
}

interface KeyingProps {
  readonly capture: Output<'responses.capture'>
  readonly requested: Sheet | null
}

/**
 * Fixes what keying starts with: what is read again later, after each saved sheet, must not begin it anew, nor draw
 * the whole page again under the fingers.
 */
function Keying({ capture, requested }: KeyingProps) {
  const [begun] = useState(() => ({
    capture,
    start: startOf(capture, requested),
    requestedId: requested?.id ?? null,
  }))
  return <SittingScreen {...begun} />
}

type Obstacle = 'closed' | 'noQuestions'

function obstacleOf({ wave, questionnaire }: Output<'responses.capture'>): Obstacle | null {
  if (wave.closedOn !== null) return 'closed'
  return questionnaire.questions.length === 0 ? 'noQuestions' : null
}

function NoKeying({ obstacle, surveyId }: { obstacle: Obstacle; surveyId: number }) {
  const { t } = useTranslation()
  return (
    <Page title={t('capture.title')}>
      <EmptyState
        title={t(`capture.${obstacle}.title`)}
        text={t(`capture.${obstacle}.text`)}
        action={
          <Button component={Link} href={`/surveys/${surveyId}`} variant="default" mt="sm">
            {t('capture.closed.action')}
          </Button>
        }
      />
    </Page>
  )
}

/** The sheet that the address or the list of sheets asks for. */
function useRequestedSheet(): number | null {
  const search = useSearch()
  const [sheetNumber] = useState(() => {
    const asked = new URLSearchParams(search).get('sheet') ?? numberInState(history.state)
    const value = Number(asked)
    return Number.isInteger(value) && value > 0 ? value : null
  })
  return sheetNumber
}

function numberInState(state: unknown): unknown {
  return typeof state === 'object' && state !== null && 'sheet' in state ? state.sheet : null
}

/** What was read on entering is old once keys have been pressed: coming back reads it anew. */
function useForgetOnLeave(): void {
  const client = useQueryClient()
  useEffect(
    () => () => {
      client.removeQueries({ queryKey: ['responses', 'responses.capture'] })
      client.removeQueries({ queryKey: ['responses', 'responses.byNumber'] })
      // Drafts are kept without a word; the home page tells of the one left here.
      void client.invalidateQueries({ queryKey: ['home'] })
    },
    [client],
  )
}
