import { ActionIcon, Button, MultiSelect, Select, Stack, Text } from '@mantine/core'
import { IconArrowRight, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { inLanguage } from '#shared/i18n/languages'
import { placeOf } from '#shared/surveys/editing'
import { type Choice, choicesOf, type Question, type Skip } from '#shared/surveys/question'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { ruleProblem } from '#shared/surveys/skips'

interface SkipRulesProps {
  readonly question: Question
  readonly questionnaire: Questionnaire
  readonly onChange: (changes: Pick<Question, 'skips'>, when: 'now') => void
}

const maxRules = 10
const toTheEnd = 'end'
const toKey = 'key:'

/** "If the answer is No, go to question 7": the rules of one question in plain words, and what is wrong with each. */
export function SkipRules({ question, questionnaire, onChange }: SkipRulesProps) {
  const { t } = useTranslation()
  const { skips } = question
  const choices = choicesOf(question)
  const change = (next: Skip[]) => onChange({ skips: next }, 'now')
  const add = () => {
    const taken = skips.flatMap(({ values }) => values)
    const free = choices.filter(({ value }) => !taken.includes(value))
    // "No" is the usual answer that makes the rest pointless.
    const value = (question.type === 'YN' ? free.at(-1) : free[0])?.value
    change([...skips, { values: value === undefined ? [] : [value], to: null }])
  }
  return (
    <Stack gap={8}>
      {skips.length > 0 && (
        <Text size="sm" fw={500}>
          {t('design.skips.title')}
        </Text>
      )}
      {skips.map((rule, index) => (
        <SkipRule
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no identity but its place
          key={index}
          number={index + 1}
          rule={rule}
          question={question}
          questionnaire={questionnaire}
          choices={choices}
          onChange={(changed) => change(skips.map((each, place) => (place === index ? changed : each)))}
          onRemove={() => change(skips.filter((_, place) => place !== index))}
        />
      ))}
      {skips.length < maxRules && choices.length > 0 && (
        <Button variant="subtle" size="compact-sm" style={{ alignSelf: 'start' }} onClick={add}>
          {t(skips.length === 0 ? 'design.skips.add' : 'design.skips.addAnother')}
        </Button>
      )}
    </Stack>
  )
}

interface SkipRuleProps extends Pick<SkipRulesProps, 'question' | 'questionnaire'> {
  readonly number: number
  readonly rule: Skip
  readonly choices: readonly Choice[]
  readonly onChange: (rule: Skip) => void
  readonly onRemove: () => void
}

function SkipRule(props: SkipRuleProps) {
  const { number, rule, question, questionnaire, choices, onChange, onRemove } = props
  const { t } = useTranslation()
  const { questions, language } = questionnaire
  const position = placeOf(questions, question.key)
  const problem = ruleProblem(questions, position, rule)
  const textOf = ({ text }: Question) => inLanguage(text, language) || t('surveys.editor.withoutText')
  const targets = questions
    .map((target, place) => ({ value: toKey + target.key, label: `${place + 1}. ${textOf(target)}` }))
    .slice(position + 1)
  const labelOf = ({ value, label }: Choice) => {
    const words = inLanguage(label, language)
    return words === '' || question.type === 'YN' ? words || String(value) : `${value} · ${words}`
  }
  return (
    <div className="skip-rule">
      <div className="skip-line">
        <span>{t('design.skips.if')}</span>
        <MultiSelect
          size="xs"
          aria-label={t('design.skips.ifOf', { number })}
          {...(rule.values.length === 0 && { placeholder: t('design.skips.choose') })}
          data={choices.map((choice) => ({ value: String(choice.value), label: labelOf(choice) }))}
          value={rule.values.map(String)}
          onChange={(values) => onChange({ ...rule, values: values.map(Number).sort((a, b) => a - b) })}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('design.skips.remove', { number })}
          onClick={onRemove}
        >
          <IconX size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      <div className="skip-line">
        <span>
          <IconArrowRight size={14} aria-hidden /> {t('design.skips.goTo')}
        </span>
        <Select
          size="xs"
          aria-label={t('design.skips.goToOf', { number })}
          allowDeselect={false}
          placeholder={t('design.skips.chooseTarget')}
          maxDropdownHeight={260}
          data={[...targets, { value: toTheEnd, label: t('design.skips.end') }]}
          value={rule.to === null ? toTheEnd : toKey + rule.to}
          onChange={(value) => {
            if (value !== null)
              onChange({ ...rule, to: value === toTheEnd ? null : value.slice(toKey.length) })
          }}
        />
      </div>
      {problem && (
        <p className="skip-problem" role="alert">
          {t(`design.skips.problems.${problem}`)} {t('design.skips.notSaved')}
        </p>
      )}
    </div>
  )
}
