import { ActionIcon, Badge, Button, Group, Menu, Text, Title } from '@mantine/core'
import { IconDots, IconLock, IconLockOpen, IconPencil, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Wave } from '#shared/surveys/surveys.contract'
import { isToldOfTeam } from '#shared/team/internalIndex'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useFormat } from '../ui/useFormat'
import { CloseWaveDialog } from './CloseWaveDialog'
import { printStateOf } from './printState'
import { ReopenWaveDialog } from './ReopenWaveDialog'
import { WaveDialog } from './WaveDialog'
import { WaveSummary } from './WaveSummary'

/** One time the survey was held: how it went, and what can be done with it. */
export function WaveCard({ wave }: { wave: Wave }) {
  const { t } = useTranslation()
  const format = useFormat()
  const isOpen = wave.closedOn === null
  const from = format.date(wave.openedOn)
  const version = wave.versionNumber
  return (
    <li className="surface surface-pad">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Group gap="xs">
            <Title order={3} size="h5">
              {wave.label}
            </Title>
            <Badge variant="light" color={isOpen ? 'teal' : 'gray'} tt="none" fw={560}>
              {t(isOpen ? 'surveys.wave.isOpen' : 'surveys.wave.isClosed')}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {isOpen
              ? t('surveys.wave.since', { from, version })
              : t('surveys.wave.fromTo', { from, to: format.date(wave.closedOn), version })}
          </Text>
          {wave.reopenReason !== null && (
            <Text size="sm" c="dimmed">
              {t('waves.reopening.because', { reason: wave.reopenReason })}
            </Text>
          )}
        </div>
        <WaveActions wave={wave} />
      </Group>
      {wave.closeSummary ? <WaveSummary summary={wave.closeSummary} /> : <WaveFigures wave={wave} />}
    </li>
  )
}

function WaveFigures({ wave }: { wave: Wave }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const { usableCount, insufficientCount, voidCount, handedOut } = wave
  const figures = [
    ['usable', number(usableCount)],
    ['insufficient', number(insufficientCount)],
    ['void', number(voidCount)],
    ['handedOut', number(handedOut)],
    ['responseRate', percent(handedOut ? usableCount / handedOut : null)],
  ] as const
  return (
    <dl className="wave-figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`surveys.wave.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function WaveActions({ wave }: { wave: Wave }) {
  const { t } = useTranslation()
  const [, goTo] = useLocation()
  const report = useReport()
  const [dialog, setDialog] = useState<'change' | 'close' | 'reopen' | null>(null)
  const update = useApiCommand('surveys.updateWave')
  const { id: waveId, label } = wave
  const isOpen = wave.closedOn === null
  const nameOf = (action: string) => t('surveys.wave.actionOf', { action, label })
  const links = [
    ...(isOpen ? [{ to: 'capture', name: t('surveys.wave.keySheets') }] : []),
    // What the team answered is counted and never read again.
    ...(wave.isOfEmployees
      ? []
      : [
          { to: 'sheets', name: t('surveys.wave.sheets') },
          { to: 'verify', name: t('verification.link') },
        ]),
    { to: 'ledger', name: t('ledger.link') },
    { to: 'results', name: t('surveys.wave.results') },
  ]
  const print = () => goTo(`/surveys/${wave.surveyId}/print`, { state: printStateOf(waveId) })
  const endDialog = () => setDialog(null)

  return (
    <Group gap="xs" wrap="nowrap">
      {links.map(({ to, name }, index) => (
        <Button
          key={to}
          component={Link}
          href={`/waves/${waveId}/${to}`}
          variant={isOpen && index === 0 ? 'filled' : 'default'}
          size="xs"
          aria-label={nameOf(name)}
        >
          {name}
        </Button>
      ))}
      {isOpen && (
        <Button variant="default" size="xs" aria-label={nameOf(t('surveys.wave.print'))} onClick={print}>
          {t('surveys.wave.print')}
        </Button>
      )}
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="default" size={30} aria-label={t('surveys.wave.more', { label })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!isOpen && (
            <Menu.Item leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />} onClick={print}>
              {t('surveys.wave.print')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}
            onClick={() => setDialog('change')}
          >
            {t('surveys.wave.change')}
          </Menu.Item>
          {isOpen ? (
            <Menu.Item
              leftSection={<IconLock size={16} stroke={1.6} aria-hidden />}
              onClick={() => setDialog('close')}
            >
              {t('surveys.wave.close')}
            </Menu.Item>
          ) : (
            !isToldOfTeam(wave) && (
              <Menu.Item
                leftSection={<IconLockOpen size={16} stroke={1.6} aria-hidden />}
                onClick={() => setDialog('reopen')}
              >
                {t('surveys.wave.reopen')}
              </Menu.Item>
            )
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'change' && (
        <WaveDialog
          surveyId={wave.surveyId}
          title={t('surveys.wave.changeTitle')}
          action={t('app.save')}
          wave={wave}
          isPending={update.isPending}
          onClose={endDialog}
          onSubmit={(draft) =>
            update.mutate({ waveId, wave: draft }, { onSuccess: endDialog, onError: report })
          }
        />
      )}
      {dialog === 'close' && <CloseWaveDialog wave={wave} onClose={endDialog} />}
      {dialog === 'reopen' && <ReopenWaveDialog wave={wave} onClose={endDialog} />}
    </Group>
  )
}
