import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface SeveralBarProps {
  readonly count: number
  readonly canBeMatrix: boolean
  readonly onDuplicate: () => void
  readonly onMatrix: () => void
  readonly onDelete: () => void
  readonly onClear: () => void
}

/** What can be done with several questions at once. */
export function SeveralBar(props: SeveralBarProps) {
  const { count, canBeMatrix, onDuplicate, onMatrix, onDelete, onClear } = props
  const { t } = useTranslation()
  const buttons = [
    ['duplicate', onDuplicate],
    ...(canBeMatrix ? ([['matrix', onMatrix]] as const) : []),
    ['delete', onDelete],
    ['clear', onClear],
  ] as const
  return (
    <div className="several-bar">
      <Text size="sm" fw={500} role="status">
        {t('design.several.count', { count })}
      </Text>
      <Group gap={4}>
        {buttons.map(([name, onClick]) => (
          <Button key={name} variant="default" size="compact-xs" onClick={onClick}>
            {t(`design.several.${name}`)}
          </Button>
        ))}
      </Group>
    </div>
  )
}
