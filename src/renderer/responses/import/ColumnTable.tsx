import { Group, Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ColumnTarget, ImportSource } from '#shared/responses/importing'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { questionTypes } from '#shared/surveys/scales'
import { useLocalText } from '../../ui/useLocalText'
import { headerKinds, optionOf, targetOf } from './targets'
import { useTypeOptions } from './useTypeOptions'

interface ColumnTableProps {
  readonly source: ImportSource
  readonly questionnaire: Questionnaire | null
  readonly targets: readonly ColumnTarget[]
  readonly onTarget: (index: number, target: ColumnTarget) => void
}

/** What each column of the file is. */
export function ColumnTable({ source, questionnaire, targets, onTarget }: ColumnTableProps) {
  const { t } = useTranslation()
  const types = useTypeOptions()
  const options = useTargetOptions(questionnaire)
  return (
    <div className="surface">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('responses.import.column')}</th>
            <th scope="col">{t('responses.import.samples')}</th>
            <th scope="col">{t('responses.import.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {source.columns.map((column, index) => {
            const target = targets[index] ?? { kind: 'ignore' }
            return (
              <tr key={column.name}>
                <td>{column.name}</td>
                <td>
                  <Text size="sm" c="dimmed" lineClamp={1}>
                    {column.samples.join(', ')}
                  </Text>
                </td>
                <td>
                  <Group gap="xs" wrap="nowrap">
                    <Select
                      aria-label={t('responses.import.targetOf', { name: column.name })}
                      size="xs"
                      data={
                        target.kind === 'newOption'
                          ? [
                              ...options,
                              { value: 'newOption', label: t('responses.import.targets.newOption') },
                            ]
                          : options
                      }
                      value={optionOf(target)}
                      onChange={(value) => value && onTarget(index, targetOf(value, column))}
                      allowDeselect={false}
                      searchable
                    />
                    {target.kind === 'newQuestion' && (
                      <Select
                        aria-label={t('responses.import.questionType', { name: column.name })}
                        size="xs"
                        w={260}
                        data={types.filter(
                          ({ value }) => (value !== 'SC' && value !== 'MC') || column.options.length > 0,
                        )}
                        value={target.type}
                        onChange={(value) => {
                          const type = questionTypes.find((known) => known === value)
                          if (type) onTarget(index, { ...target, type })
                        }}
                        allowDeselect={false}
                      />
                    )}
                    {target.kind === 'newOption' && (
                      <Text size="xs" c="dimmed">
                        {`${target.text} · ${target.option}`}
                      </Text>
                    )}
                  </Group>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function useTargetOptions(questionnaire: Questionnaire | null): { value: string; label: string }[] {
  const { t } = useTranslation()
  const localText = useLocalText()
  const header = headerKinds.map((kind) => ({ value: kind, label: t(`responses.import.targets.${kind}`) }))
  if (!questionnaire)
    return [...header, { value: 'newQuestion', label: t('responses.import.targets.newQuestion') }]
  const questions = questionnaire.questions.flatMap((question, index) => {
    const label = `${index + 1}. ${localText(question.text)}`
    const marks = question.type === 'MC' ? question.options : []
    return [
      { value: `question:${question.key}`, label },
      ...marks.map((option, mark) => ({
        value: optionOf({ kind: 'option', key: question.key, value: mark + 1 }),
        label: `${label} · ${t('responses.import.optionOf', { option: localText(option) })}`,
      })),
    ]
  })
  return [...header, ...questions]
}
