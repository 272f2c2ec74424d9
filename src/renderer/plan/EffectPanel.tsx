import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { monthOf } from '#shared/months/month'
import type { Action, Effect, Point } from '#shared/plan/actions.contract'
import type { EffectVerdict } from '#shared/plan/effect'
import { useDeed } from '../calendar/useDeed'
import { useIsOwner } from '../people/useIsOwner'
import { monthName } from '../ui/monthName'
import { type Tone, ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { useEffectWords } from './useEffectWords'

const tones: Readonly<Record<EffectVerdict, Tone>> = {
  improved: 'good',
  worse: 'bad',
  mayBeChance: 'warn',
  fewData: 'quiet',
  notTested: 'quiet',
}

/** Whether an action that is done moved its figure: what is waited for, or the sentence and the owner's word. */
export function EffectPanel({ action }: { readonly action: Action }) {
  const isOwner = useIsOwner()
  if (!isOwner || action.aim === null || action.aim.indicator === null) return null
  return (
    <div className="action-effect">
      {action.effect ? <Judged action={action} effect={action.effect} /> : <Waiting action={action} />}
    </div>
  )
}

/** Waves have names, months are named by the calendar. */
function usePointName(): (point: Point) => string {
  const { i18n } = useTranslation()
  return ({ label, start }) => label ?? monthName(monthOf(start), i18n.language)
}

function Waiting({ action }: { readonly action: Action }) {
  const { t } = useTranslation()
  const { date, number } = useFormat()
  const words = useEffectWords()
  const nameOf = usePointName()
  const { before, aim, doneOn } = action
  if (aim === null || aim.indicator === null) return null
  const isByWaves = aim.indicator.group !== null
  const { unit } = aim.indicator
  return (
    <>
      <p>
        {t(isByWaves ? 'actions.effect.waitingWave' : 'actions.effect.waitingMonth', { done: date(doneOn) })}
      </p>
      <p className="action-facts">
        {before
          ? t('actions.effect.before', {
              when: nameOf(before),
              value: words.value(unit, before.value, before.n),
              n: number(before.n),
            })
          : t('actions.effect.noBefore')}
      </p>
    </>
  )
}

function Judged({ action, effect }: { readonly action: Action; readonly effect: Effect }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const words = useEffectWords()
  const nameOf = usePointName()
  const { aim, verified } = action
  if (aim === null || aim.indicator === null) return null
  const { before, after, verdict, isSmall } = effect
  const isClear = verdict === 'improved' || verdict === 'worse'
  return (
    <>
      <Group gap="xs" mb={6}>
        <ToneBadge tone={tones[verdict]}>{t(`actions.effect.verdicts.${verdict}`)}</ToneBadge>
        {isClear && isSmall && <small>{t('actions.effect.small')}</small>}
        <small className="action-facts">
          {before
            ? t('actions.effect.when', { before: nameOf(before), after: nameOf(after) })
            : nameOf(after)}
        </small>
      </Group>
      <p>{words.sentence(aim.indicator, aim.direction, effect)}</p>
      {verified ? (
        <Verified action={action}>
          {[t('actions.effect.judgedOn', { date: date(verified.on) }), verified.note]
            .filter(Boolean)
            .join(' · ')}
        </Verified>
      ) : (
        <Judge action={action} effect={effect} />
      )}
    </>
  )
}

function Verified({ action, children }: { readonly action: Action; readonly children: string }) {
  const { t } = useTranslation()
  const again = useDeed('plan.judgeAgain')
  return (
    <Group gap="xs">
      <span className="action-facts">{children}</span>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        onClick={() => again.run({ id: action.id }, t('actions.told.again'))}
      >
        {t('actions.effect.again')}
      </Button>
    </Group>
  )
}

/** The owner's word; what the figures say is offered first. */
function Judge({ action: { id }, effect }: { readonly action: Action; readonly effect: Effect }) {
  const { t } = useTranslation()
  const [note, setNote] = useState('')
  const verify = useDeed('plan.verify')
  const wait = useDeed('plan.waitForNext')
  const isJudgeable = effect.verdict !== 'fewData'
  const say = (isEffective: boolean) =>
    verify.run(
      { id, isEffective, note },
      t(isEffective ? 'actions.told.effective' : 'actions.told.notEffective'),
    )
  return (
    <Group gap="xs" align="flex-end">
      {isJudgeable && (
        <>
          <TextInput
            size="xs"
            w={320}
            label={t('actions.effect.note')}
            maxLength={300}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button
            size="xs"
            variant={effect.verdict === 'improved' ? 'filled' : 'default'}
            onClick={() => say(true)}
          >
            {t('actions.effect.yes')}
          </Button>
          <Button
            size="xs"
            variant={effect.verdict === 'worse' || effect.verdict === 'mayBeChance' ? 'filled' : 'default'}
            onClick={() => say(false)}
          >
            {t('actions.effect.no')}
          </Button>
        </>
      )}
      {isJudgeable && (
        <Button size="xs" variant="subtle" onClick={() => wait.run({ id }, t('actions.told.waiting'))}>
          {t('actions.effect.wait')}
        </Button>
      )}
    </Group>
  )
}
