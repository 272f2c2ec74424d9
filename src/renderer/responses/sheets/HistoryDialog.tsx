import { Modal, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Sheet, SheetChange, SheetDeed } from '#shared/responses/responses.contract'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { useApiQuery } from '../../app/api'
import { QueryState } from '../../ui/QueryState'
import { useFormat } from '../../ui/useFormat'
import { useAnswerText } from '../capture/useAnswerText'

interface HistoryDialogProps {
  readonly sheet: Sheet
  readonly questionnaire: Questionnaire
  readonly nameOf: (tagId: number | null) => string | null
  readonly onClose: () => void
}

/** What was done to a sheet, newest first, and each thing that changed, from what to what. */
export function HistoryDialog({ sheet, questionnaire, nameOf, onClose }: HistoryDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const deeds = useApiQuery('responses.history', { id: sheet.id })
  const changeText = useChangeText(questionnaire, nameOf)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('capture.sheets.historyOf', { number: sheet.sheetNumber })}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <QueryState query={deeds}>
        {(lines) => (
          <ul className="sheets-history">
            {lines.map((deed) => (
              <li key={deed.id}>
                <strong>{t(`capture.history.${kindOf(deed)}`)}</strong>{' '}
                <small>
                  {deed.person === ''
                    ? format.dateTime(deed.at)
                    : t('capture.history.by', { at: format.dateTime(deed.at), person: deed.person })}
                </small>
                {deed.changes.length > 0 && (
                  <ul>
                    {deed.changes.map((change) => (
                      <li key={change.kind === 'answer' ? change.position : change.kind}>
                        {changeText(change)}
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
            {lines.length === 0 && <Text component="li">{t('capture.history.noChange')}</Text>}
          </ul>
        )}
      </QueryState>
    </Modal>
  )
}

function kindOf({ isFirst, isUndo }: SheetDeed): 'undone' | 'entered' | 'corrected' {
  if (isUndo) return 'undone'
  return isFirst ? 'entered' : 'corrected'
}

function useChangeText({ questions, language }: Questionnaire, nameOf: HistoryDialogProps['nameOf']) {
  const { t } = useTranslation()
  const format = useFormat()
  const answerText = useAnswerText()

  function valueText(kind: Exclude<SheetChange['kind'], 'answer'>, value: string | number | null): string {
    if (value === null) return t('app.noData')
    if (typeof value === 'number')
      return kind === 'sheetNumber' ? String(value) : (nameOf(value) ?? String(value))
    if (kind === 'answeredOn') return format.date(value)
    const isStatus = value === 'usable' || value === 'insufficient' || value === 'void'
    return kind === 'status' && isStatus ? t(`capture.sheets.statuses.${value}`) : value
  }

  return (change: SheetChange): string => {
    if (change.kind !== 'answer') {
      const { kind } = change
      return t('capture.history.change', {
        what: t(`capture.history.fields.${kind}`),
        before: valueText(kind, change.before),
        after: valueText(kind, change.after),
      })
    }
    const question = questions[change.position]
    const what = t('capture.history.question', { number: change.position + 1 })
    if (!question) return what
    return t('capture.history.change', {
      what,
      before: answerText(question, change.before, language),
      after: answerText(question, change.after, language),
    })
  }
}
