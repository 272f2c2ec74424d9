import { useTranslation } from 'react-i18next'
import type { SheetGroup, SplitBy } from '#shared/analysis/sheetGroups'
import { isNamedSplit, type ResultsSplit } from '#shared/analysis/split'
import type { Wave } from '#shared/surveys/surveys.contract'
import { useLocalText } from '../../ui/useLocalText'

/** Makes the function that names a split: the tag, or what the question says. */
export function useSplitName({ offered }: Pick<SplitBy, 'offered'>): (split: ResultsSplit) => string {
  const { t } = useTranslation()
  const localText = useLocalText()
  return (split) => {
    if (isNamedSplit(split)) return t(`analysis.splits.${split}`)
    const label = offered.find((each) => each.split === split)?.label
    return label ? localText(label) : split
  }
}

/** Makes the function that names a group. */
export function useGroupName(): (group: Pick<SheetGroup, 'label'>) => string {
  const { t } = useTranslation()
  const localText = useLocalText()
  return ({ label }) => (label ? localText(label) : t('analysis.unsaid'))
}

interface GroupedView {
  readonly wave: Pick<Wave, 'label'>
  readonly split: SplitBy & { readonly groups: readonly SheetGroup[] }
}

/** Makes the title of a page on a wave: what it is about, the wave, and the group that is shown. */
export function useShownTitle(): (
  title: string,
  view: GroupedView | undefined,
  group: number | null,
) => string {
  const { t } = useTranslation()
  const nameOf = useGroupName()
  return (title, view, group) => {
    if (!view) return title
    const ofWave = `${title}: ${view.wave.label}`
    const chosen = view.split.groups.find(({ value }) => value === group)
    return chosen ? t('waveGroups.titleOf', { title: ofWave, group: nameOf(chosen) }) : ofWave
  }
}
