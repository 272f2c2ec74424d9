import { useTranslation } from 'react-i18next'
import { askables, askableTags } from '#shared/moments/askables'
import { CauseClass } from '#shared/moments/causeClass'
import type { FailuresResult, FailureTag } from '#shared/moments/failures.contract'
import { Dimension } from '#shared/surveys/question'
import { serviceElements } from '../cases/elements'

/** Makes the function that says a tag in words; a tag of the owner's own is said as it is, and null as "not said". */
export function useTagName(
  by: FailureTag,
  moments: FailuresResult['moments'],
): (tag: string | null) => string {
  const { t } = useTranslation()
  return (tag) => {
    if (tag === null) return t('elements.failures.untold')
    if (by === 'moment') return moments.find(({ id }) => String(id) === tag)?.name ?? tag
    const element = serviceElements.find((each) => each === tag)
    if (element) return t(`cases.elements.${element}`)
    const askable = askables.find((kind) => askableTags[kind] === tag)
    if (askable) return t(`moments.asking.tags.${askable}`)
    const dimension = Dimension.safeParse(tag).data
    if (dimension) return t(`surveys.dimensions.${dimension}`)
    const causeClass = CauseClass.safeParse(tag).data
    return causeClass ? t(`moments.causeClasses.${causeClass}`) : tag
  }
}
