import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportSource } from '#shared/importing/source'
import type { ColumnTarget } from '#shared/responses/importing'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { useInPieces } from '../../importing/useInPieces'
import { useLocalText } from '../../ui/useLocalText'
import { ColumnRow, type TargetOption } from './ColumnRow'
import { headerKinds, optionOf } from './targets'
import { useTypeOptions } from './useTypeOptions'

interface ColumnTableProps {
  readonly source: ImportSource
  readonly questionnaire: Questionnaire | null
  readonly targets: readonly ColumnTarget[]
  /** Always the same function: a row is drawn anew only when its own column changes. */
  readonly onTarget: (index: number, target: ColumnTarget) => void
}

/** What each column of the file is. */
export function ColumnTable({ source, questionnaire, targets, onTarget }: ColumnTableProps) {
  const { t } = useTranslation()
  const types = useTypeOptions()
  const options = useTargetOptions(questionnaire)
  const shown = useInPieces(source.columns.length)
  return (
    <div className="surface" aria-busy={shown < source.columns.length}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('responses.import.column')}</th>
            <th scope="col">{t('responses.import.samples')}</th>
            <th scope="col">{t('responses.import.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {source.columns.slice(0, shown).map((column, index) => (
            <ColumnRow
              key={column.name}
              index={index}
              column={column}
              target={targets[index] ?? ignored}
              options={options}
              types={types}
              onTarget={onTarget}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const ignored: ColumnTarget = { kind: 'ignore' }

function useTargetOptions(questionnaire: Questionnaire | null): readonly TargetOption[] {
  const { t } = useTranslation()
  const localText = useLocalText()
  return useMemo(() => {
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
  }, [questionnaire, t, localText])
}
