import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type CaseKind, caseKinds } from '#shared/cases/kinds'
import type { Suggestion } from '#shared/suggestions/suggestions.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { useFormat } from '../ui/useFormat'

interface ConvertFormProps {
  readonly suggestion: Suggestion
  readonly onCancel: () => void
}

/** Sends a slip that is no suggestion to the register of cases. */
export function ConvertForm({ suggestion, onCancel }: ConvertFormProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const report = useReport()
  const tell = useTell()
  const [, goTo] = useLocation()
  const convert = useApiCommand('suggestions.convert')
  const [kind, setKind] = useState<CaseKind>('complaint')
  const submit = () =>
    convert.mutate(
      { id: suggestion.id, kind },
      {
        onSuccess: ({ caseId, number }) => {
          tell({ message: t('suggestions.detail.becameCase', { number }) })
          goTo(`/cases/${caseId}`)
        },
        onError: report,
      },
    )
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('suggestions.detail.toCaseTitle')}
        value={kind}
        onChange={(value) => setKind(caseKinds.find((one) => one === value) ?? kind)}
      >
        <Stack gap={6} mt={6}>
          {caseKinds.map((one) => (
            <Radio key={one} value={one} label={t(`cases.kinds.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed">
        {t('suggestions.detail.toCaseText', { date: date(suggestion.receivedOn) })}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
        <Button onClick={submit} loading={convert.isPending}>
          {t('suggestions.detail.toCaseDo')}
        </Button>
      </Group>
    </Stack>
  )
}
