import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Action } from '#shared/plan/actions.contract'
import { originHref } from '#shared/plan/origin'
import { useDeed } from '../calendar/useDeed'
import { DueBadge } from '../ui/DueBadge'
import { ReasonDialog } from '../ui/ReasonDialog'
import { type Tone, ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { ActionDialog } from './ActionDialog'
import { EffectPanel } from './EffectPanel'
import { useEffectWords } from './useEffectWords'

/** One action: what, who, by when, what for, what came of it, and its next step. */
export function ActionCard({ action }: { readonly action: Action }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const { what, why, origin, personName, dueOn, doneOn, state, dropReason } = action
  const isRunning = state === 'open' || state === 'started'
  const titleId = `action-${action.id}`
  return (
    <li className="surface surface-pad" aria-labelledby={titleId}>
      <div className="action-head">
        <div>
          <h2 id={titleId}>{what}</h2>
          <p className="action-facts">
            {personName ?? t('actions.fields.owner')}
            {' · '}
            {doneOn ? t('actions.doneOn', { date: date(doneOn) }) : t('actions.dueOn', { date: date(dueOn) })}
            {origin && (
              <>
                {' · '}
                <Link href={originHref(origin)}>
                  {`${t(`actions.origins.${origin.kind}`)}: ${origin.label}`}
                </Link>
              </>
            )}
          </p>
          <Aim action={action} />
          {why && <p className="action-facts">{why}</p>}
          {dropReason && <p className="action-facts">{dropReason}</p>}
        </div>
        <Group gap="xs" wrap="nowrap">
          <StateBadge action={action} />
          {(isRunning || doneOn) && <DueBadge dueOn={dueOn} doneOn={doneOn} />}
          <ActionSteps action={action} />
        </Group>
      </div>
      {state === 'done' && <EffectPanel action={action} />}
    </li>
  )
}

function Aim({ action: { aim } }: { readonly action: Action }) {
  const { t } = useTranslation()
  const words = useEffectWords()
  const name = aim?.indicator ? words.name(aim.indicator) : t('actions.fields.indicatorGone')
  return (
    <p className="action-facts">
      {aim ? t(`actions.aim.${aim.direction}`, { name }) : t('actions.aim.none')}
    </p>
  )
}

const tones: Readonly<Record<Action['state'], Tone>> = {
  open: 'quiet',
  started: 'warn',
  done: 'good',
  dropped: 'quiet',
}

function StateBadge({ action: { state, verified } }: { readonly action: Action }) {
  const { t } = useTranslation()
  if (verified) {
    const word = verified.isEffective ? 'effective' : 'notEffective'
    return <ToneBadge tone={verified.isEffective ? 'good' : 'bad'}>{t(`actions.states.${word}`)}</ToneBadge>
  }
  // That it is done is said with its day.
  if (state === 'done') return null
  return <ToneBadge tone={tones[state]}>{t(`actions.states.${state}`)}</ToneBadge>
}

function ActionSteps({ action }: { readonly action: Action }) {
  const { t } = useTranslation()
  const { id, what, state } = action
  const move = useDeed('plan.moveAction')
  const [asked, setAsked] = useState<'drop' | 'edit' | null>(null)
  const go = (to: 'open' | 'started' | 'done') => move.run({ id, to }, t(`actions.told.${to}`, { what }))
  const isRunning = state === 'open' || state === 'started'
  return (
    <>
      {state === 'open' && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => go('started')}
          aria-label={`${t('actions.steps.start')}: ${what}`}
        >
          {t('actions.steps.start')}
        </Button>
      )}
      {isRunning && (
        <Button
          size="compact-sm"
          onClick={() => go('done')}
          aria-label={`${t('actions.steps.done')}: ${what}`}
        >
          {t('actions.steps.done')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('actions.steps.more', { name: what })}>
            <IconDots size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsked('edit')}>{t('actions.steps.edit')}</Menu.Item>
          {isRunning ? (
            <Menu.Item onClick={() => setAsked('drop')}>{t('actions.steps.drop')}</Menu.Item>
          ) : (
            <Menu.Item onClick={() => go('open')}>{t('actions.steps.reopen')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked === 'edit' && <ActionDialog begin={{ kind: 'known', action }} onClose={() => setAsked(null)} />}
      {asked === 'drop' && <Drop action={action} onClose={() => setAsked(null)} />}
    </>
  )
}

function Drop({ action: { id, what }, onClose }: { readonly action: Action; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const drop = useDeed('plan.dropAction')
  return (
    <ReasonDialog
      title={t('actions.steps.dropTitle')}
      text={t('actions.steps.dropText')}
      label={t('actions.steps.dropReason')}
      missing={t('actions.steps.dropMissing')}
      maxLength={300}
      submitLabel={t('actions.steps.dropTitle')}
      isPending={drop.isPending}
      onSubmit={(reason) => drop.run({ id, reason }, t('actions.told.dropped', { what }), onClose)}
      onClose={onClose}
    />
  )
}
