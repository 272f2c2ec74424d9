import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PastedQuestion, readQuestions } from '#shared/surveys/pasteQuestions'
import { useTypeTexts } from './useTypeTexts'

interface PasteQuestionsDialogProps {
  /** What was pasted on the list; empty when the dialog was opened from the menu. */
  readonly initialText: string
  /** How many questions still fit. */
  readonly room: number
  readonly onAdd: (questions: readonly PastedQuestion[]) => void
  readonly onClose: () => void
}

/** Questions from a list written elsewhere: shown as they will be before they are added. */
export function PasteQuestionsDialog({ initialText, room, onAdd, onClose }: PasteQuestionsDialogProps) {
  const { t } = useTranslation()
  const { nameOf } = useTypeTexts()
  const [text, setText] = useState(initialText)
  const found = readQuestions(text)
  const count = Math.min(found.length, room)
  return (
    <Modal
      opened
      size="lg"
      title={t('design.paste.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      onClose={onClose}
    >
      <Stack gap="sm">
        <Textarea
          data-autofocus
          label={t('design.paste.text')}
          description={t('design.paste.help')}
          autosize
          minRows={5}
          maxRows={10}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || count === 0) return
            event.preventDefault()
            onAdd(found)
          }}
        />
        <div>
          <Text size="sm" fw={500} id="pasted-questions">
            {t('design.paste.preview')}
          </Text>
          {found.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('design.paste.none')}
            </Text>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by key
            <ol className="pasted-questions" aria-labelledby="pasted-questions" tabIndex={0}>
              {found.slice(0, room).map(({ text: words, type, options }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
                <li key={index}>
                  {words}
                  <span className="quiet">{[nameOf(type), ...options].join(' · ')}</span>
                </li>
              ))}
            </ol>
          )}
          {found.length > room && <Text size="sm">{t('design.paste.noRoom', { count: room })}</Text>}
        </div>
      </Stack>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button disabled={count === 0} onClick={() => onAdd(found)}>
          {t('design.paste.add', { count })}
        </Button>
      </Group>
    </Modal>
  )
}
