import { useTranslation } from 'react-i18next'
import type { HeaderField, HeaderValue } from '#shared/responses/verifiedHeader'
import { useApiQuery } from '../../app/api'
import { useFormat } from '../../ui/useFormat'

/** Names of the fields of the header, and what stands in them, in words. */
export function useHeaderText() {
  const { t } = useTranslation()
  const format = useFormat()
  const tags = useApiQuery('business.tags', {}).data ?? []
  const names: Readonly<Record<HeaderField, string>> = {
    answeredOn: t('capture.fields.date'),
    placeId: t('capture.fields.place'),
    channelId: t('capture.fields.channel'),
    shiftId: t('capture.fields.shift'),
  }
  return {
    name: (field: HeaderField) => names[field],
    text(field: HeaderField, value: HeaderValue): string {
      if (value === null) return t('capture.answers.blank')
      if (field === 'answeredOn') return format.date(String(value))
      return tags.find(({ id }) => id === value)?.name ?? String(value)
    },
  }
}
