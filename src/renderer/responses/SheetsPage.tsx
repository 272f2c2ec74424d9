import '../styles/sheets.css'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Wave } from '#shared/surveys/surveys.contract'
import { useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useLookedFor } from '../search/lookedFor'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { SheetTable } from './sheets/SheetTable'
import { VerifyLink } from './verify/VerifyLink'

/** Every sheet of a wave, newest first: to look one up, to correct it, to void it. */
export function SheetsPage({ params }: PageProps) {
  const waveId = Number(params['waveId'])
  const wave = useApiQuery('surveys.wave', { waveId })
  return <QueryState query={wave}>{(data) => <Sheets wave={data} />}</QueryState>
}

function Sheets({ wave }: { wave: Wave }) {
  const { t } = useTranslation()
  const format = useFormat()
  const lookedFor = useLookedFor()?.lookedFor ?? ''
  const { usableCount: usable, insufficientCount: insufficient, voidCount } = wave
  const count = usable + insufficient
  const isClosed = wave.closedOn !== null
  const keyButton = !isClosed && (
    <Button component={Link} href={`/waves/${wave.id}/capture`}>
      {t('capture.sheets.key')}
    </Button>
  )
  const counts = t('capture.sheets.counts', {
    usable: format.number(usable),
    insufficient: format.number(insufficient),
    void: format.number(voidCount),
  })
  if (wave.isOfEmployees) {
    return (
      <Page title={t('capture.sheets.title', { wave: wave.label })} lead={`${counts}.`}>
        <EmptyState
          title={t('team.private.sheets')}
          text={t('team.private.sheetsText')}
          action={keyButton || null}
        />
      </Page>
    )
  }
  if (count + voidCount === 0) {
    return (
      <Page title={t('capture.sheets.title', { wave: wave.label })}>
        <EmptyState
          title={t('capture.sheets.empty')}
          text={t(isClosed ? 'capture.closed.text' : 'capture.sheets.emptyText')}
          action={keyButton}
        />
      </Page>
    )
  }
  return (
    <Page
      title={t('capture.sheets.title', { wave: wave.label })}
      lead={
        <>
          {counts}
          {'. '}
          <Missing waveId={wave.id} />
          {isClosed && <div>{t('capture.sheets.closed')}</div>}
        </>
      }
      actions={
        <>
          <VerifyLink waveId={wave.id} />
          {keyButton}
        </>
      }
    >
      <SheetTable key={lookedFor} waveId={wave.id} isClosed={isClosed} lookedFor={lookedFor} />
    </Page>
  )
}

const SHOWN_GAPS = 12

/** The numbers that were skipped: papers that were lost, or are still to be keyed. */
function Missing({ waveId }: { waveId: number }) {
  const { t } = useTranslation()
  const gaps = useApiQuery('responses.missing', { waveId }).data ?? []
  if (gaps.length === 0) return null
  const shown = gaps
    .slice(0, SHOWN_GAPS)
    .map(({ from, to }) => (from === to ? String(from) : t('capture.sheets.missingRange', { from, to })))
  if (gaps.length > SHOWN_GAPS) shown.push(t('capture.sheets.missingMore'))
  return <strong>{t('capture.sheets.missing', { list: shown.join(', ') })}</strong>
}
