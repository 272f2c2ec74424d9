import { Button, Group, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import { AppError } from '#shared/contract/reply'
import type { VisitResult } from '#shared/counter/figures'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { usePlainKeys } from '../ui/usePlainKeys'
import { DescribeForm } from './DescribeForm'
import { ReasonPanel } from './ReasonPanel'
import { useResultName } from './useReasonName'

type Step = 'result' | 'reason' | 'describe'

const targets = ['bought', 'notBought', 'looking', 'unknown'] as const
type Target = (typeof targets)[number]

interface TallyBoardProps {
  readonly day: Output<'counter.day'>
  /** Where one visit is counted in a dialog over another page. */
  readonly inDialog?: {
    /** Called with what to say of the visit, and its id. */
    readonly onCounted: (said: string, id: number) => void
    readonly onClose: () => void
  }
}

/** The four ways a visit can end, each with its key; then the reason of who did not buy. */
export function TallyBoard({ day, inDialog }: TallyBoardProps) {
  const { t } = useTranslation()
  const report = useReport()
  const count = useApiCommand('counter.count')
  const takeBack = useApiCommand('counter.takeBack')
  const [step, setStep] = useState<Step>('result')
  const [said, setSaid] = useState('')
  /** The last visit without a purchase: what was wanted can be added to it. */
  const [lostId, setLostId] = useState<number | null>(null)
  const { reasons } = day.settings
  const resultName = useResultName(reasons)
  const looking = reasons.find(({ kind, isHidden }) => kind === 'looking' && !isHidden)
  const visits = day.bought + day.notBought + day.unknown
  const board = useRef<HTMLElement>(null)
  const isInDialog = inDialog !== undefined

  // The button that had the keyboard goes with its step; in a dialog the keys must not fall to the page below.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is the very reason to run again.
  useEffect(() => {
    const isIn = board.current?.contains(document.activeElement)
    if (isInDialog && !isIn) board.current?.focus({ preventScroll: true })
  }, [step, isInDialog])

  function add(result: VisitResult, reason: string | null = null, words = '') {
    const what = resultName({ result, reason })
    setStep('result')
    count.mutate(
      { result, reason, said: words },
      {
        onSuccess: ({ id }) => {
          const words = t('counter.counted', { what, visits: visits + 1 })
          if (inDialog) return inDialog.onCounted(words, id)
          setSaid(words)
          setLostId(result === 'notBought' && reason !== looking?.key ? id : null)
        },
        onError: report,
      },
    )
  }
  function choose(target: Target) {
    if (target === 'notBought') setStep('reason')
    else if (target === 'looking') add('notBought', looking?.key ?? null)
    else add(target)
  }
  function undo() {
    takeBack.mutate(
      { id: null },
      {
        onSuccess: (visit) => {
          setSaid(t('counter.takenBack', { what: resultName(visit) }))
          setLostId(null)
          setStep('result')
        },
        onError: (error) => {
          if (error instanceof AppError && error.code === 'nothingToUndo')
            setSaid(t('counter.nothingToTakeBack'))
          else report(error)
        },
      },
    )
  }
  const keyOf = (name: Target | 'takeBack' | 'describe') => t(`counter.keys.${name}`)
  const describe = () => lostId !== null && setStep('describe')
  usePlainKeys(
    step === 'result'
      ? {
          ...Object.fromEntries(targets.map((target) => [keyOf(target).toLowerCase(), () => choose(target)])),
          [keyOf('takeBack').toLowerCase()]: undo,
          backspace: undo,
          [keyOf('describe').toLowerCase()]: describe,
          ...(inDialog && { escape: inDialog.onClose }),
        }
      : {},
    isInDialog,
  )

  return (
    <section
      ref={board}
      className="counter-board"
      aria-label={t('counter.board')}
      {...(isInDialog && { tabIndex: -1, 'data-autofocus': true })}
    >
      {step === 'reason' ? (
        <ReasonPanel
          reasons={reasons}
          isInDialog={isInDialog}
          onReason={(reason, words) => add('notBought', reason, words)}
          onBack={() => setStep('result')}
        />
      ) : (
        <div className="counter-targets">
          {targets.map((target) => (
            <button
              key={target}
              type="button"
              className={`counter-target counter-${target}`}
              aria-keyshortcuts={keyOf(target)}
              onClick={() => choose(target)}
            >
              <kbd aria-hidden>{keyOf(target)}</kbd>
              <span className="counter-target-name">{t(`counter.results.${target}`)}</span>
              <span className="counter-target-help">{t(`counter.resultHelp.${target}`)}</span>
            </button>
          ))}
        </div>
      )}
      {step === 'describe' && lostId !== null && (
        <DescribeForm
          id={lostId}
          onDone={(words) => {
            setSaid(words)
            setStep('result')
            setLostId(null)
          }}
          onClose={() => setStep('result')}
        />
      )}
      <Group justify="space-between" mt="sm" mih={36}>
        <Text role="status" fw={600}>
          {said}
        </Text>
        <Group gap="xs">
          {step === 'result' && lostId !== null && (
            <Button variant="default" onClick={describe} rightSection={<kbd>{keyOf('describe')}</kbd>}>
              {t('counter.describe')}
            </Button>
          )}
          {step === 'result' && visits > 0 && (
            <Button
              variant="default"
              onClick={undo}
              loading={takeBack.isPending}
              rightSection={<kbd>{keyOf('takeBack')}</kbd>}
            >
              {t('counter.takeBack')}
            </Button>
          )}
        </Group>
      </Group>
    </section>
  )
}
