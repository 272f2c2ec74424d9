import { Anchor, Button, Group, Modal, NativeSelect, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ClosableCase } from '#shared/cases/satisfaction.contract'
import { Decision } from '#shared/cases/steps'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTell } from '../../app/useTell'
import { useFormat } from '../../ui/useFormat'

interface ClosableDialogProps {
  readonly days: number
  readonly cases: readonly ClosableCase[]
  readonly onClose: () => void
}

/** The cases that silence closes, each with the decision that follows from its answer. */
export function ClosableDialog({ days, cases, onClose }: ClosableDialogProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const report = useReport()
  const tell = useTell()
  const close = useApiCommand('cases.closeWithoutObjection')
  const [chosen, setChosen] = useState<ReadonlyMap<number, Decision>>(new Map())
  const decisionOf = ({ caseId, decision }: ClosableCase) => chosen.get(caseId) ?? decision

  function closeThese(these: readonly ClosableCase[]) {
    const closings = these.map((one) => ({ caseId: one.caseId, decision: decisionOf(one) }))
    close.mutate(
      { closings, reason: t('caseSettled.closable.reason', { days }) },
      {
        onSuccess: ({ closed }) => {
          tell({ message: t('caseSettled.closable.closed', { count: closed }) })
          if (these.length === cases.length) onClose()
        },
        onError: report,
      },
    )
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('caseSettled.closable.dialog')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t('caseSettled.closable.text', { days })}
      </Text>
      {cases.length === 0 && <Text role="status">{t('caseSettled.closable.none')}</Text>}
      {cases.length > 0 && (
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('caseSettled.closable.number')}</Table.Th>
              <Table.Th>{t('caseSettled.closable.what')}</Table.Th>
              <Table.Th>{t('caseSettled.closable.resolvedOn')}</Table.Th>
              <Table.Th>{t('caseSettled.closable.decision')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {cases.map((one) => (
              <Table.Tr key={one.caseId}>
                <Table.Td>
                  <Anchor component={Link} href={`/cases/${one.caseId}`} size="sm">
                    {one.number}
                  </Anchor>
                </Table.Td>
                <Table.Td>
                  <Text size="sm" lineClamp={2}>
                    {one.description}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {one.customerName ?? t('cases.anonymous')}
                  </Text>
                </Table.Td>
                <Table.Td>{date(one.resolvedOn)}</Table.Td>
                <Table.Td>
                  <NativeSelect
                    size="xs"
                    aria-label={t('caseSettled.closable.decisionOf', { number: one.number })}
                    data={Decision.options.map((value) => ({ value, label: t(`cases.decisions.${value}`) }))}
                    value={decisionOf(one)}
                    onChange={(event) =>
                      setChosen(new Map(chosen).set(one.caseId, Decision.parse(event.currentTarget.value)))
                    }
                  />
                </Table.Td>
                <Table.Td>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t('caseSettled.closable.closeOne', { number: one.number })}
                    disabled={close.isPending}
                    onClick={() => closeThese([one])}
                  >
                    {t('caseSettled.closable.close')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        {cases.length > 1 && (
          <Button loading={close.isPending} onClick={() => closeThese(cases)}>
            {t('caseSettled.closable.closeAll')}
          </Button>
        )}
      </Group>
    </Modal>
  )
}
