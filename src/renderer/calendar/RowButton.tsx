import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp, IconPencil, IconTrash } from '@tabler/icons-react'

const icons = { edit: IconPencil, remove: IconTrash, restore: IconArrowBackUp } as const

interface RowButtonProps {
  readonly does: keyof typeof icons
  /** What it does and to what, for those who do not see the icon and for the tip. */
  readonly label: string
  readonly onClick: () => void
}

/** A small button of a line. */
export function RowButton({ does, label, onClick }: RowButtonProps) {
  const Icon = icons[does]
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={onClick}>
      <Icon size={16} stroke={1.6} aria-hidden />
    </ActionIcon>
  )
}
