import { Button, Group, Modal, NumberInput, Select, Stack, TagsInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TagKind } from '#shared/business/business.contract'
import { everyMonthsChoices, type WavePlan } from '#shared/surveys/waves'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { SamplingSelect } from './SamplingSelect'

interface WavePlanDialogProps {
  readonly surveyId: number
  readonly plan: WavePlan
  readonly onClose: () => void
}

/** Changes the plan of a survey. */
export function WavePlanDialog({ surveyId, plan, onClose }: WavePlanDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const save = useApiCommand('surveys.setPlan')
  const [draft, setDraft] = useState(plan)
  const change = (changes: Partial<WavePlan>) => setDraft((known) => ({ ...known, ...changes }))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (save.isPending) return
    const onSuccess = () => {
      onClose()
      tell({ message: t('waves.plan.saved') })
    }
    save.mutate({ surveyId, plan: draft }, { onSuccess, onError: report })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('waves.plan.title')}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Select
            data-autofocus
            label={t('waves.plan.every')}
            allowDeselect={false}
            data={[
              { value: 'none', label: t('waves.every.none') },
              ...everyMonthsChoices.map((months) => ({
                value: String(months),
                label: t(`waves.every.${months}`),
              })),
            ]}
            value={String(draft.everyMonths ?? 'none')}
            onChange={(value) =>
              change({ everyMonths: everyMonthsChoices.find((months) => String(months) === value) ?? null })
            }
          />
          <SamplingSelect value={draft.sampling} onChange={(sampling) => change({ sampling })} />
          <NumberInput
            label={t('waves.plan.expectedResponse')}
            description={t('waves.plan.expectedResponseHelp')}
            min={1}
            max={100}
            clampBehavior="strict"
            allowDecimal={false}
            allowNegative={false}
            hideControls
            value={draft.expectedResponse === null ? '' : Math.round(draft.expectedResponse * 100)}
            onChange={(value) => change({ expectedResponse: Number(value) > 0 ? Number(value) / 100 : null })}
          />
          <TagNames kind="place" value={draft.places} onChange={(places) => change({ places })} />
          <TagNames kind="channel" value={draft.channels} onChange={(channels) => change({ channels })} />
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('app.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

interface TagNamesProps {
  readonly kind: TagKind
  readonly value: string[]
  readonly onChange: (names: string[]) => void
}

function TagNames({ kind, value, onChange }: TagNamesProps) {
  const { t } = useTranslation()
  const { data: tags = [] } = useApiQuery('business.tags', {})
  return (
    <TagsInput
      label={t(kind === 'place' ? 'waves.plan.places' : 'waves.plan.channels')}
      description={t('waves.plan.tagsHelp')}
      data={tags.filter((tag) => tag.kind === kind).map(({ name }) => name)}
      maxTags={30}
      value={value}
      onChange={(names) => onChange(names.map((name) => name.slice(0, 80)))}
    />
  )
}
