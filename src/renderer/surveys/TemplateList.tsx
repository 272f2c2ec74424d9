import { useTranslation } from 'react-i18next'
import type { TemplateSummary } from '#shared/surveys/surveys.contract'
import { ChecklistTemplate } from '../comparison/ChecklistTemplate'
import { useLocalText } from '../ui/useLocalText'
import { OwnTemplates } from './exchange/OwnTemplates'
import { groupTemplates, isKnownTemplate } from './templateTexts'

interface TemplateListProps {
  readonly templates: readonly TemplateSummary[]
  /** Null is the blank form. */
  readonly chosen: string | null
  readonly onChoose: (templateId: string | null) => void
}

/** The ready-made forms: one choice, by mouse or with the arrows. */
export function TemplateList({ templates, chosen, onChoose }: TemplateListProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  return (
    <fieldset className="templates">
      <legend className="visually-hidden">{t('surveys.create.templates')}</legend>
      <TemplateChoice
        name={t('surveys.create.blank')}
        note={t('surveys.create.blankText')}
        isChosen={chosen === null}
        onChoose={() => onChoose(null)}
      />
      <OwnTemplates
        templates={templates}
        choice={(template) => (
          <TemplateChoice
            name={localText(template.name)}
            facts={t('surveys.questionCount', { count: template.questionCount })}
            note={template.notes}
            isChosen={chosen === template.id}
            onChoose={() => onChoose(template.id)}
          />
        )}
        onRemoved={(templateId) => templateId === chosen && onChoose(null)}
      />
      {groupTemplates(templates).map(({ group, templates: own }) => (
        <div key={group}>
          <h2 className="templates-group">{t(`surveys.create.groups.${group}`)}</h2>
          {own.map((template) => (
            <TemplateChoice
              key={template.id}
              name={localText(template.name)}
              facts={t('surveys.questionCount', { count: template.questionCount })}
              audience={
                isKnownTemplate(template.id)
                  ? t(`surveys.templates.${template.id}.audience`)
                  : template.audience
              }
              note={
                isKnownTemplate(template.id) ? t(`surveys.templates.${template.id}.note`) : template.notes
              }
              isChosen={chosen === template.id}
              onChoose={() => onChoose(template.id)}
            />
          ))}
          {group === 'moment' && <ChecklistTemplate />}
        </div>
      ))}
    </fieldset>
  )
}

interface TemplateChoiceProps {
  readonly name: string
  readonly facts?: string
  readonly audience?: string
  readonly note: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function TemplateChoice({ name, facts, audience, note, isChosen, onChoose }: TemplateChoiceProps) {
  const { t } = useTranslation()
  return (
    <label className="template" data-chosen={isChosen || undefined}>
      <input type="radio" name="template" checked={isChosen} onChange={onChoose} />
      <span>
        <span className="template-name">{name}</span>
        {facts && <span className="template-facts">{facts}</span>}
        <span className="template-note">
          {audience && `${t('surveys.create.for', { audience })}. `}
          {note}
        </span>
      </span>
    </label>
  )
}
