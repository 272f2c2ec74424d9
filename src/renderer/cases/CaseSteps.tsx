import { Button, Group, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDetail } from '#shared/cases/cases.contract'
import type { CaseState } from '#shared/cases/workflow'
import { useApiQuery } from '../app/api'
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

/** The step that comes next, and the others that are possible. */
export function CaseSteps({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation()
  const role = useApiQuery('business.whoIsHere', {}).data?.role
  const [target, setTarget] = useState<StepTarget | null>(null)
  const possible = detail.reachable.filter(
    (state): state is StepTarget => state !== 'received' && (role === 'owner' || !ownersSteps.has(state)),
  )
  const main = possible.find((state) => state === mainStep[detail.state])
  const others = possible.filter((state) => state !== main)
  return (
    <Group gap="xs">
      {others.length > 0 && (
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
                onClick={() => setTarget(state)}
              >
                {t(`casePage.steps.${state}.action`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {main && <Button onClick={() => setTarget(main)}>{t(`casePage.steps.${main}.action`)}</Button>}
      {target && <StepDialog detail={detail} target={target} onClose={() => setTarget(null)} />}
    </Group>
  )
}
