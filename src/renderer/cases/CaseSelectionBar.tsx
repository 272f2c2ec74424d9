import { Button, Group, Menu, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseChange } from '#shared/cases/cases.contract'
import { call, useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import { thisMinute } from '../ui/now'

interface CaseSelectionBarProps {
  readonly caseIds: readonly number[]
  readonly onDone: () => void
}

/** What can be done with several cases at once. */
export function CaseSelectionBar({ caseIds, onDone }: CaseSelectionBarProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const people = useApiQuery('people.list', {}).data ?? []
  const causes = useApiQuery('cases.causes', {}).data ?? []
  const { mutate, isPending } = useApiCommand('cases.changeMany')

  function change(what: CaseChange) {
    const onSuccess = ({ changed }: { changed: number }) => {
      const undo = () => void call('history.undo', {}).catch(report)
      tellUndoable(t('cases.many.changed', { count: changed }), undo)
      onDone()
    }
    mutate({ caseIds: [...caseIds], change: what }, { onSuccess, onError: report })
  }

  return (
    <Group gap="xs" mb="sm" role="toolbar" aria-label={t('cases.many.title')} className="case-doubt">
      <Text size="sm" fw={560} role="status">
        {t('cases.many.chosen', { count: caseIds.length })}
      </Text>
      <Menu>
        <Menu.Target>
          <Button size="xs" variant="default" disabled={isPending}>
            {t('cases.many.assign')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => change({ what: 'responsible', personId: null })}>
            {t('cases.owner')}
          </Menu.Item>
          {people.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => change({ what: 'responsible', personId: id })}>
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu>
        <Menu.Target>
          <Button size="xs" variant="default" disabled={isPending || causes.length === 0}>
            {t('cases.many.cause')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
          {causes.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => change({ what: 'cause', causeId: id })}>
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        size="xs"
        variant="default"
        disabled={isPending}
        onClick={() => change({ what: 'acknowledged', at: thisMinute() })}
      >
        {t('cases.many.acknowledge')}
      </Button>
      <Button size="xs" variant="subtle" onClick={onDone}>
        {t('cases.many.none')}
      </Button>
    </Group>
  )
}
