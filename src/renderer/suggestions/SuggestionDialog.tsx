import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Slip, type Suggestion } from '#shared/suggestions/suggestions.contract'
import { useApiQuery } from '../app/api'
import { useDeed } from '../calendar/useDeed'
import { NewActionButton } from '../plan/NewActionButton'
import { ConvertForm } from './ConvertForm'
import { EvaluateDialog } from './EvaluateDialog'
import { ReasonForm } from './ReasonForm'
import { SlipFields } from './SlipFields'
import { SuggestionFacts } from './SuggestionFacts'
import { problemsOf, type SlipForm } from './slipForm'
import { isIdea, movesOf, useMoveWord } from './suggestionWords'
import { useMove } from './useMove'

type Mode = 'facts' | 'edit' | 'discard' | 'void' | 'convert' | 'evaluate'

interface SuggestionDialogProps {
  readonly id: number
  readonly begin?: Mode
  readonly onClose: () => void
}

/** A slip with everything that was done with it, and what can be done next. */
export function SuggestionDialog({ id, begin = 'facts', onClose }: SuggestionDialogProps) {
  const { t } = useTranslation()
  const [openedId, setOpenedId] = useState(id)
  const suggestion = useApiQuery('suggestions.list', {}).data?.find((one) => one.id === openedId)
  const [mode, setMode] = useState<Mode>(begin)
  const discard = useDeed('suggestions.discard')
  const voidSlip = useDeed('suggestions.void')
  if (!suggestion) return null
  const back = () => (begin === 'facts' ? setMode('facts') : onClose())
  if (mode === 'evaluate')
    return <EvaluateDialog suggestion={suggestion} left={null} onNext={back} onClose={back} />
  const number = suggestion.slipNumber
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('suggestions.detail.title', { number })}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {mode === 'facts' && (
        <>
          <SuggestionFacts suggestion={suggestion} onSee={setOpenedId} />
          <DetailButtons suggestion={suggestion} onMode={setMode} />
        </>
      )}
      {mode === 'edit' && <EditSlip suggestion={suggestion} onClose={() => setMode('facts')} />}
      {mode === 'convert' && <ConvertForm suggestion={suggestion} onCancel={() => setMode('facts')} />}
      {mode === 'discard' && (
        <ReasonForm
          title={t('suggestions.detail.discardTitle')}
          label={t('suggestions.detail.discardReason')}
          help={t('suggestions.detail.discardHelp')}
          action={t('suggestions.detail.discardDo')}
          most={500}
          isPending={discard.isPending}
          onSubmit={(reason) =>
            discard.run(
              { id: suggestion.id, reason },
              t('suggestions.moved', { number, state: t('suggestions.state.discarded') }),
              back,
            )
          }
          onCancel={back}
        />
      )}
      {mode === 'void' && (
        <ReasonForm
          title={t('suggestions.detail.voidTitle')}
          label={t('suggestions.detail.voidReason')}
          action={t('suggestions.detail.voidDo')}
          most={200}
          isPending={voidSlip.isPending}
          onSubmit={(reason) =>
            voidSlip.run({ id: suggestion.id, reason }, t('suggestions.detail.voided'), onClose)
          }
          onCancel={() => setMode('facts')}
        />
      )}
    </Modal>
  )
}

interface DetailButtonsProps {
  readonly suggestion: Suggestion
  readonly onMode: (mode: Mode) => void
}

function DetailButtons({ suggestion, onMode }: DetailButtonsProps) {
  const { t } = useTranslation()
  const isOwner = useApiQuery('people.whoIsHere', {}).data?.role === 'owner'
  const moveWord = useMoveWord()
  const move = useMove(({ kind }) => onMode(kind))
  return (
    <Stack gap="xs" mt="lg">
      {isOwner && (
        <Group gap="xs">
          {movesOf(suggestion).map((to) => (
            <Button key={to} size="xs" variant="light" onClick={() => move(suggestion, to)}>
              {moveWord(suggestion, to)}
            </Button>
          ))}
          {suggestion.impact !== null && isIdea(suggestion) && (
            <Button size="xs" variant="default" onClick={() => onMode('evaluate')}>
              {t('suggestions.detail.evaluateAgain')}
            </Button>
          )}
        </Group>
      )}
      <Group gap="xs" justify="flex-end">
        {isIdea(suggestion) && (
          <NewActionButton
            origin={{
              kind: 'suggestion',
              id: suggestion.id,
              label: t('suggestions.detail.title', { number: suggestion.slipNumber }),
            }}
            what={suggestion.text.slice(0, 200)}
            hasKey={false}
          />
        )}
        {isIdea(suggestion) && (
          <Button size="xs" variant="default" onClick={() => onMode('convert')}>
            {t('suggestions.detail.toCase')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => onMode('edit')}>
          {t('suggestions.detail.edit')}
        </Button>
        <Button size="xs" variant="subtle" color="red" onClick={() => onMode('void')}>
          {t('suggestions.detail.void')}
        </Button>
      </Group>
    </Stack>
  )
}

function EditSlip({
  suggestion,
  onClose,
}: {
  readonly suggestion: Suggestion
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const change = useDeed('suggestions.change')
  const [form, setForm] = useState<SlipForm>(() => ({ ...Slip.parse(suggestion), duplicateOfId: null }))
  const problems = problemsOf(form, suggestion.emptiedOn)
  function submit() {
    const slip = Slip.safeParse(form)
    if (!slip.success || Object.keys(problems).length > 0) return
    change.run({ id: suggestion.id, slip: slip.data }, t('suggestions.slip.saved'), onClose)
  }
  return (
    <Stack gap="sm">
      <SlipFields form={form} problems={problems} onChange={setForm} onDone={submit} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button onClick={submit} loading={change.isPending}>
          {t('app.save')}
        </Button>
      </Group>
    </Stack>
  )
}
