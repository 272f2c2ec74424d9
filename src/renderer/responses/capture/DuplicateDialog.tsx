import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { keyOf } from './keyOf'
import type { Sitting } from './sitting'
import type { Duplicate } from './sittingView'

interface DuplicateDialogProps {
  readonly duplicate: Duplicate
  readonly number: number
  readonly sitting: Sitting
  readonly onClosed: () => void
}

/**
 * The number is that of another sheet: correct that one, or give this one another number. No digit and no
 * bare Enter decides here, because fingers at full speed are already keying the next sheet.
 */
export function DuplicateDialog({ duplicate, number, sitting, onClosed }: DuplicateDialogProps) {
  const { t } = useTranslation()
  const { freeNumber, isOnSave, differs } = duplicate
  const then = (decide: () => void) => () => {
    decide()
    requestAnimationFrame(onClosed)
  }
  const correct = then(sitting.correctExisting)
  const takeFree = then(sitting.takeFreeNumber)
  const close = then(sitting.closeDuplicate)

  function listen(event: KeyboardEvent): void {
    if (event.key === 'F3' || event.key === 'F4') {
      event.preventDefault()
      if (event.key === 'F3') correct()
      else takeFree()
      return
    }
    const key = keyOf(event.nativeEvent)
    if (key?.length === 1 && key !== ' ') sitting.press(key)
  }

  return (
    <Modal
      opened
      onClose={close}
      title={t('capture.duplicate.title', { number })}
      centered
      size="lg"
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      onKeyDown={listen}
    >
      <Stack gap="md" tabIndex={-1} data-autofocus className="capture-dialog">
        {differs !== null && (
          <Text size="sm">
            {differs === 0 ? t('capture.duplicate.same') : t('capture.duplicate.differs', { count: differs })}
          </Text>
        )}
        <Choice
          keyName="F3"
          label={t('capture.duplicate.correct', { number })}
          text={t(differs === null ? 'capture.duplicate.correctTextEmpty' : 'capture.duplicate.correctText')}
          onClick={correct}
        />
        <Choice
          keyName="F4"
          label={t(isOnSave ? 'capture.duplicate.saveAs' : 'capture.duplicate.useNumber', {
            number: freeNumber,
          })}
          text={t('capture.duplicate.saveAsText')}
          onClick={takeFree}
        />
        <Group justify="flex-end">
          <Button variant="subtle" color="gray" onClick={close} rightSection={<kbd>{'Esc'}</kbd>}>
            {t('app.back')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

interface ChoiceProps {
  readonly keyName: string
  readonly label: string
  readonly text: string
  readonly onClick: () => void
}

function Choice({ keyName, label, text, onClick }: ChoiceProps) {
  return (
    <div>
      <Button
        variant="default"
        fullWidth
        justify="flex-start"
        onClick={onClick}
        leftSection={<kbd>{keyName}</kbd>}
      >
        {label}
      </Button>
      <Text size="xs" c="dimmed" mt={4}>
        {text}
      </Text>
    </div>
  )
}
