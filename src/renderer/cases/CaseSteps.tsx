import { Button, Group, Kbd, Menu } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { CaseDetail } from '#shared/cases/cases.contract'
import type { CaseState } from '#shared/cases/workflow'
import { useApiQuery } from '../app/api'
import { thisMinute } from '../ui/now'
import { StepDialog } from './StepDialog'
import type { StepTarget } from './stepForm'

/** What a person most often does next from each state: the button that stands out. */
const mainStep: Partial<Record<CaseState, StepTarget>> = {
  received: 'responded',
  acknowledged: 'responded',
  assessing: 'responded',
  investigating: 'responded',
  waitingCustomer: 'investigating',
  responded: 'resolved',
  resolved: 'closed',
  reopened: 'responded',
  escalated: 'closed',
}
/** Steps that only the owner takes. */
const ownersSteps: ReadonlySet<CaseState> = new Set(['closed', 'reopened', 'escalated', 'void'])

/** The key of each step, the same in every language: nothing is learned twice. */
const stepKeys: Readonly<Record<StepTarget, string>> = {
  acknowledged: 'A',
  assessing: 'E',
  investigating: 'I',
  waitingCustomer: 'P',
  responded: 'R',
  resolved: 'S',
  closed: 'C',
  reopened: 'B',
  escalated: 'X',
  void: 'V',
}

/** The step that comes next, and the others that are possible; each has its key. */
export function CaseSteps({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation()
  const role = useApiQuery('people.whoIsHere', {}).data?.role
  const [, goTo] = useLocation()
  const [target, setTarget] = useState<StepTarget | null>(null)
  // Too long after it was resolved it is a new case, tied to this one (domain.md §1.9).
  const isTooLate = detail.reopenUntil !== null && thisMinute().slice(0, 10) > detail.reopenUntil
  const possible = detail.reachable.filter(
    (state): state is StepTarget =>
      state !== 'received' &&
      (role === 'owner' || !ownersSteps.has(state)) &&
      !(isTooLate && state === 'reopened'),
  )
  const canContinue = isTooLate && detail.reachable.includes('reopened')
  useHotkeys(possible.map((state) => [stepKeys[state], () => target ?? setTarget(state)]))
  const main = possible.find((state) => state === mainStep[detail.state])
  const others = possible.filter((state) => state !== main)
  return (
    <Group gap="xs">
      {(others.length > 0 || canContinue) && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" rightSection={<IconDots size={15} aria-hidden />}>
              {t('casePage.otherSteps')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((state) => (
              <Menu.Item
                key={state}
                {...(state === 'void' && { color: 'red' })}
                rightSection={<Kbd size="xs">{stepKeys[state]}</Kbd>}
                onClick={() => setTarget(state)}
              >
                {t(`casePage.steps.${state}.action`)}
              </Menu.Item>
            ))}
            {canContinue && (
              <Menu.Item onClick={() => goTo(`/cases/${detail.id}/continue`)}>
                {t('casePage.continueNew')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {main && (
        <Button
          title={t('casePage.key', { key: stepKeys[main] })}
          aria-keyshortcuts={stepKeys[main]}
          onClick={() => setTarget(main)}
        >
          {t(`casePage.steps.${main}.action`)}
        </Button>
      )}
      {target && <StepDialog detail={detail} target={target} onClose={() => setTarget(null)} />}
    </Group>
  )
}
