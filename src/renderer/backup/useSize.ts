import { useTranslation } from 'react-i18next'
import { useFormat } from '../ui/useFormat'

const MEGABYTE = 1024 * 1024

/** Makes the function that says how large a file is. */
export function useSize(): (bytes: number) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return (bytes) => t('backup.size', { megabytes: format.number(bytes / MEGABYTE, 1) })
}
