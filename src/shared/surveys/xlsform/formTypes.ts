import type { FormReason } from './xlsForm'

const metadata = new Set(
  'start end today deviceid subscriberid simserial phonenumber username email audit background-audio start-geopoint'.split(
    ' ',
  ),
)

/** What the cell of a type says: `select_one colours or_other` is one of the list `colours`, or something else. */
export interface FormType {
  readonly formType: string
  readonly listName: string
  readonly hasOther: boolean
}

/** Forms write types in several ways: `select one from list`, `select_one list or_other`, `begin group`. */
export function readFormType(cell: string): FormType {
  const type = cell.trim().replace(/\s+/g, ' ')
  const select =
    /^(select[_ ]one|select[_ ]multiple|select[_ ]all[_ ]that[_ ]apply)(?: from)? (\S+)( or[_ ]other)?$/i
  const match = select.exec(type)
  if (match) {
    const [, kind = '', listName = '', other] = match
    const formType = /one$/i.test(kind) ? 'select_one' : 'select_multiple'
    return { formType, listName, hasOther: other !== undefined }
  }
  const formType = type.toLowerCase().replaceAll(' ', '_')
  return { formType: formType === 'int' ? 'integer' : formType, listName: '', hasOther: false }
}

/** Why a type is left out before anything else of its row is looked at; null where it may be taken. */
export function unsupported(formType: string): FormReason | null {
  if (metadata.has(formType)) return 'metadata'
  if (formType === 'calculate') return 'calculation'
  return formType.includes('from_file') || formType.includes('external') ? 'fileOfChoices' : null
}
