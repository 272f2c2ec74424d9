import { Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { inLanguage } from '#shared/i18n/languages'
import { placeOf, untranslatedIn } from '#shared/surveys/editing'
import type { Questionnaire } from '#shared/surveys/questionnaire'

interface UntranslatedMenuProps {
  readonly questionnaire: Questionnaire
  /** Goes to write in the question; null is the cover. */
  readonly onOpen: (key: string | null) => void
}

/** What is written in one language only, each a step away; nothing at all when all is translated. */
export function UntranslatedMenu({ questionnaire, onOpen }: UntranslatedMenuProps) {
  const { t } = useTranslation()
  const { questions, language } = questionnaire
  const untranslated = untranslatedIn(questionnaire)
  if (untranslated.length === 0) return null
  const nameOf = (key: string | null) => {
    if (key === null) return t('surveys.editor.cover')
    const place = placeOf(questions, key)
    const text = questions[place]?.text ?? { es: '', en: '' }
    return `${place + 1}. ${inLanguage(text, language) || t('surveys.editor.withoutText')}`
  }
  return (
    // The focus goes to the text that is opened, not back to the button.
    <Menu position="top-start" width={320} returnFocus={false}>
      <Menu.Target>
        <Button variant="subtle" size="compact-xs" mt={4} style={{ flexShrink: 0, alignSelf: 'start' }}>
          {t('design.untranslated', { count: untranslated.length })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {untranslated.map((key) => (
          <Menu.Item key={key ?? ''} onClick={() => onOpen(key)}>
            {nameOf(key)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
