import { Checkbox, Select, Stack, TextInput, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ROLE_TAG } from '#shared/analysis/roles'
import { canSplit } from '#shared/analysis/split'
import type { Language, LocalText } from '#shared/i18n/languages'
import { canBeQuantity, QUANTITY_TAG } from '#shared/importance/quantities'
import { Dimension, isClosed, type Question } from '#shared/surveys/question'
import { ElementSelect } from '../cases/ElementSelect'
import { CauseClassSelect } from '../moments/CauseClassSelect'
import { MomentSelect } from '../moments/MomentSelect'
import { LocalTextField } from './LocalTextField'

interface MoreFieldsProps {
  readonly question: Question
  readonly language: Language
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onChange: (changes: Partial<Omit<Question, 'key'>>, when?: 'now') => void
  readonly children?: ReactNode
}

/** What few questions need, out of the way until it is asked for. */
export function MoreFields(props: MoreFieldsProps) {
  const { question, language, isOpen, onToggle, onChange, children } = props
  const { t } = useTranslation()
  const id = useId()
  const filled = countFilled(question)
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <div>
      <UnstyledButton className="more-fields" aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        <Chevron size={16} aria-hidden /> {t('design.more')}
        {filled > 0 && <span className="quiet">{t('design.moreFilled', { count: filled })}</span>}
      </UnstyledButton>
      <div id={id}>
        {isOpen && (
          <Stack gap="sm" mt="xs">
            <LocalTextField
              label={t('design.help')}
              value={question.help}
              first={language}
              onChange={(help) => onChange({ help })}
            />
            <SectionFields question={question} language={language} onChange={onChange} />
            <TextInput
              label={t('design.code')}
              description={t('design.codeHelp')}
              maxLength={20}
              value={question.code}
              onChange={(event) => onChange({ code: event.currentTarget.value })}
            />
            {isClosed(question.type) && (
              <Checkbox
                label={t('surveys.editor.core')}
                description={t('surveys.editor.coreHelp')}
                checked={question.core}
                onChange={(event) => onChange({ core: event.currentTarget.checked }, 'now')}
              />
            )}
            <Select
              label={t('surveys.editor.dimension')}
              placeholder={t('surveys.editor.dimensionNone')}
              clearable
              clearButtonProps={{ 'aria-label': t('app.remove') }}
              data={Dimension.options.map((value) => ({ value, label: t(`surveys.dimensions.${value}`) }))}
              value={question.dimension}
              onChange={(value) =>
                onChange({ dimension: Dimension.options.find((known) => known === value) ?? null }, 'now')
              }
            />
            <ElementSelect
              value={question.element}
              more={[
                ...(canSplit(question) ? [{ value: ROLE_TAG, label: t('analysis.roles.tag') }] : []),
                ...(canBeQuantity(question)
                  ? [{ value: QUANTITY_TAG, label: t('importance.quantities.tag') }]
                  : []),
              ]}
              onChange={(element) => onChange({ element }, 'now')}
            />
            <MomentSelect value={question.momentId} onChange={(momentId) => onChange({ momentId }, 'now')} />
            <CauseClassSelect value={question.cause} onChange={(cause) => onChange({ cause }, 'now')} />
            {children}
          </Stack>
        )}
      </div>
    </div>
  )
}

function SectionFields({
  question,
  language,
  onChange,
}: Pick<MoreFieldsProps, 'question' | 'language' | 'onChange'>) {
  const { t } = useTranslation()
  const { heading, instructions } = question
  const isWritten = isFilled(heading) || isFilled(instructions)
  const [isWanted, setIsWanted] = useState(false)
  const isSection = isWritten || isWanted
  return (
    <>
      <Checkbox
        label={t('design.section')}
        checked={isSection}
        onChange={(event) => {
          setIsWanted(event.currentTarget.checked)
          if (!event.currentTarget.checked) onChange({ heading: noText, instructions: noText }, 'now')
        }}
      />
      {isSection && (
        <>
          <LocalTextField
            label={t(question.group ? 'design.group.heading' : 'design.heading')}
            value={heading}
            first={language}
            maxLength={200}
            onChange={(next) => {
              setIsWanted(true)
              onChange({ heading: next })
            }}
          />
          <LocalTextField
            label={t(question.group ? 'design.group.instructions' : 'design.instructions')}
            value={instructions}
            first={language}
            onChange={(next) => {
              setIsWanted(true)
              onChange({ instructions: next })
            }}
          />
        </>
      )}
    </>
  )
}

const noText: LocalText = { es: '', en: '' }

function isFilled({ es, en }: LocalText): boolean {
  return es !== '' || en !== ''
}

function countFilled({
  help,
  heading,
  instructions,
  code,
  dimension,
  element,
  momentId,
  cause,
}: Question): number {
  const texts = [help, heading, instructions].filter(isFilled)
  return (
    texts.length +
    [code, dimension, element, momentId, cause].filter((value) => value !== null && value !== '').length
  )
}
