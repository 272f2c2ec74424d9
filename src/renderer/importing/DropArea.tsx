import { Text } from '@mantine/core'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostDroppedBytes } from '#shared/importing/droppedFile'
import { useTell } from '../app/useTell'

interface DropAreaProps {
  readonly children: ReactNode
  readonly isBusy: boolean
  readonly onDropped: (file: { fileName: string; bytes: Uint8Array }) => void
}

/** Takes a file that is dropped on it and hands on its bytes: where it lies stays unknown. */
export function DropArea({ children, isBusy, onDropped }: DropAreaProps) {
  const { t } = useTranslation()
  const tell = useTell()
  const [isOver, setIsOver] = useState(false)

  async function drop(event: DragEvent) {
    event.preventDefault()
    setIsOver(false)
    const [file] = event.dataTransfer.files
    if (!file || isBusy) return
    if (file.size > mostDroppedBytes) {
      tell({ color: 'red', message: t('responses.import.dropTooLarge') })
      return
    }
    onDropped({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  return (
    <section
      aria-label={t('responses.import.dropHere')}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => void drop(event)}
      style={{
        outline: isOver ? '2px dashed var(--mantine-primary-color-filled)' : undefined,
        outlineOffset: 4,
      }}
    >
      {children}
      <Text size="sm" c="dimmed" ta="center" mt="xs">
        {t('responses.import.dropHere')}
      </Text>
    </section>
  )
}
