import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Askable, withAskable } from '#shared/moments/askables'
import { call } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import { useUndoOf } from '../surveys/useUndoOf'
import { useLocalText } from '../ui/useLocalText'

interface AskButtonProps {
  readonly kind: Askable
  readonly surveyId: number
}

/** Puts the question that a figure needs into a survey; it is asked from the next wave on. */
export function AskButton({ kind, surveyId }: AskButtonProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const undo = useUndoOf('surveys.save', t('app.undone', { what: t('history.deeds.surveys.save') }))
  const [isPending, setIsPending] = useState(false)
  async function ask() {
    setIsPending(true)
    try {
      const { questionnaire, versionNumber, isFrozen } = await call('surveys.get', { surveyId })
      const version = isFrozen ? versionNumber + 1 : versionNumber
      await call('surveys.save', { surveyId, questionnaire: withAskable(questionnaire, kind, version) })
      tellUndoable(t('moments.asking.added', { name: localText(questionnaire.title) }), undo)
    } catch (error) {
      report(error)
    }
    setIsPending(false)
  }
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconPlus size={14} aria-hidden />}
      loading={isPending}
      onClick={() => void ask()}
    >
      {t(`moments.asking.${kind}`)}
    </Button>
  )
}
