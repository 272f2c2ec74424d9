import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CopiesOverview } from '#shared/backup/backup.contract'

const colors = { green: 'teal', amber: 'yellow', red: 'red' } as const

interface CopyLightProps {
  readonly light: CopiesOverview['light']
  /** The second place; empty when there is none. */
  readonly folder: string
}

/** How safe the data is, in a colour and a sentence. */
export function CopyLight({ light: { tone, reason, days }, folder }: CopyLightProps) {
  const { t } = useTranslation()
  return (
    <Alert color={colors[tone]} title={t(`copies.light.tone.${tone}`)} role="status">
      {t(`copies.light.${reason}`, { count: days, place: shortFolder(folder) })}
    </Alert>
  )
}

/** The last part of a folder's name, as people call it. */
export function shortFolder(folder: string): string {
  return folder.split(/[\\/]/).filter(Boolean).at(-1) ?? folder
}
