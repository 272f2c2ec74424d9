import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseDetail, LinkedCase } from '#shared/cases/cases.contract'
import { call, useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import { useIsOwner } from '../people/useIsOwner'
import { thisMinute } from '../ui/now'

interface DuplicateNoticeProps {
  readonly detail: CaseDetail
  readonly link: LinkedCase
}

/** What was entered twice counts once: the one that came first stays, the other is voided (domain.md §1.9). */
export function DuplicateNotice({ detail, link }: DuplicateNoticeProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const isOwner = useIsOwner() === true
  const decide = useApiCommand('cases.decide')
  const { number } = link
  if (link.kind !== 'duplicate' || link.state === 'void' || detail.state === 'void') return null
  const { openedAt } = detail.facts
  const cameLater = openedAt > link.openedAt || (openedAt === link.openedAt && detail.id > link.caseId)
  const reason = t('casePage.links.duplicate.reason', { number })
  const toVoid = () =>
    decide.mutate(
      { caseId: detail.id, step: { to: 'void', at: thisMinute(), why: 'duplicate', reason } },
      {
        onSuccess: () =>
          tellUndoable(t('casePage.links.duplicate.voided', { number }), () =>
            call('history.undo', {}).catch(report),
          ),
        onError: report,
      },
    )
  return (
    <Group gap="xs" role="note">
      <Text size="sm" style={{ flex: 1 }}>
        {t(`casePage.links.duplicate.${cameLater ? 'later' : 'earlier'}`, { number })}
      </Text>
      {cameLater && isOwner && detail.reachable.includes('void') && (
        <Button size="compact-xs" variant="light" loading={decide.isPending} onClick={toVoid}>
          {t('casePage.links.duplicate.void')}
        </Button>
      )}
    </Group>
  )
}
