import { ownTemplateId, ownTemplateRow } from '#shared/surveys/exchange.contract'
import { Questionnaire } from '#shared/surveys/questionnaire'
import type { Template } from '#shared/surveys/surveys.contract'
import type { Db } from '../../db/database'
import { oncePerDatabase } from '../../db/oncePerDatabase'

interface TemplateRow {
  id: number
  questionnaire: string
}

const toTemplate = (row: TemplateRow): Template => {
  const questionnaire = Questionnaire.parse(JSON.parse(row.questionnaire))
  return { id: ownTemplateId(row.id), name: questionnaire.title, audience: '', notes: '', questionnaire }
}

/** Templates of one's own, the newest first. */
export const ownTemplatesRepository = oncePerDatabase((db: Db) => {
  const list = db.prepare<[], TemplateRow>(
    'SELECT id, questionnaire FROM own_template WHERE voided_at IS NULL ORDER BY id DESC',
  )
  const find = db.prepare<[number], TemplateRow>(
    'SELECT id, questionnaire FROM own_template WHERE id = ? AND voided_at IS NULL',
  )
  const insert = db.prepare<[string, string]>(
    'INSERT INTO own_template (questionnaire, created_at) VALUES (?, ?)',
  )
  const setVoid = db.prepare<[string, number]>(
    'UPDATE own_template SET voided_at = ? WHERE id = ? AND voided_at IS NULL',
  )

  return {
    list: (): Template[] => list.all().map(toTemplate),
    find(templateId: string): Template | null {
      const row = find.get(ownTemplateRow(templateId) ?? 0)
      return row ? toTemplate(row) : null
    },
    insert: (questionnaire: Questionnaire, now: string): string =>
      ownTemplateId(Number(insert.run(JSON.stringify(questionnaire), now).lastInsertRowid)),
    /** False when there is no such template, or no longer. */
    void: (templateId: string, now: string): boolean =>
      setVoid.run(now, ownTemplateRow(templateId) ?? 0).changes > 0,
  }
})
