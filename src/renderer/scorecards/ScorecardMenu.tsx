import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { ScorecardPaper } from '#shared/scorecards/paper'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell, useTellUndoable } from '../app/useTell'
import { useUndoOf } from '../surveys/useUndoOf'
import type { ChosenPeriod } from './PeriodChoice'

interface ScorecardMenuProps {
  readonly id: number
  readonly name: string
  readonly chosen: ChosenPeriod
  readonly canPrint: boolean
}

/** What else can be done with a libreta. */
export function ScorecardMenu({ id, name, chosen, canPrint }: ScorecardMenuProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const tellUndoable = useTellUndoable()
  const [, navigate] = useLocation()
  const duplicate = useApiCommand('scorecards.duplicate')
  const archive = useApiCommand('scorecards.archive')
  const remove = useApiCommand('scorecards.void')
  const undoRemove = useUndoOf('scorecards.void', t('libreta.list.doneUnarchive'))
  const undoArchive = useUndoOf('scorecards.archive', t('libreta.list.doneUnarchive'))

  function copy() {
    const copyName = t('libreta.list.copyOf', { name }).slice(0, 120)
    duplicate.mutate(
      { id, name: copyName },
      {
        onError: report,
        onSuccess: (made) => {
          tell({ message: t('libreta.list.doneDuplicate', { name: copyName }) })
          navigate(`/scorecards/${made.id}`)
        },
      },
    )
  }
  const gone = (message: string, undo: () => void) => {
    tellUndoable(message, undo)
    navigate('/scorecards')
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('libreta.list.actions', { name })}>
          <IconDots size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {canPrint && (
          <>
            <Menu.Item component={Link} href={paperPath(id, 'page', chosen)}>
              {`${t('libreta.list.print')}: ${t('libreta.list.printPage')}`}
            </Menu.Item>
            <Menu.Item component={Link} href={paperPath(id, 'poster', chosen)}>
              {`${t('libreta.list.print')}: ${t('libreta.list.printPoster')}`}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Item onClick={copy}>{t('libreta.list.duplicate')}</Menu.Item>
        <Menu.Item
          onClick={() =>
            archive.mutate(
              { id, isArchived: true },
              { onError: report, onSuccess: () => gone(t('libreta.list.doneArchive'), undoArchive) },
            )
          }
        >
          {t('libreta.list.archive')}
        </Menu.Item>
        <Menu.Item
          color="red"
          onClick={() =>
            remove.mutate(
              { id },
              { onError: report, onSuccess: () => gone(t('scorecards.deleted'), undoRemove) },
            )
          }
        >
          {t('libreta.list.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Where a paper of a libreta is seen before it is printed; the period goes along in the address. */
export function paperPath(id: number, paper: ScorecardPaper, { waveId, start }: ChosenPeriod): string {
  const period = waveId !== null ? `w${waveId}` : (start ?? 'last')
  return `/scorecards/${id}/print/${paper}/${period}`
}

/** The period that such an address names. */
export function periodOfPath(part: string | undefined): ChosenPeriod {
  if (part === undefined || part === 'last') return { waveId: null, start: null }
  if (part.startsWith('w')) return { waveId: Number(part.slice(1)), start: null }
  return { waveId: null, start: part }
}
