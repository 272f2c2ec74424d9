import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Sheet, SheetDraft } from '#shared/responses/responses.contract'

interface RecoveredNoticeProps {
  readonly sheet: SheetDraft
  readonly afterwards: Sheet | null
  readonly onDiscard: () => void
}

/** Says quietly that the sheet on the screen was left half keyed. */
export function RecoveredNotice({ sheet, afterwards, onDiscard }: RecoveredNoticeProps) {
  const { t } = useTranslation()
  const what = sheet.responseId === null ? 'sheet' : 'correction'
  return (
    <div className="capture-notice" role="status">
      <span>
        {t(`capture.recovered.${what}`, { number: sheet.sheetNumber })}{' '}
        {afterwards && t('capture.recovered.after', { number: afterwards.sheetNumber })}
      </span>
      <Button size="compact-xs" variant="default" onClick={onDiscard} rightSection={<kbd>{'F8'}</kbd>}>
        {t('capture.recovered.discard')}
      </Button>
    </div>
  )
}
