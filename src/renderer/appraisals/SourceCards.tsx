import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PersonView, SourceView } from '#shared/appraisals/appraisals.contract'
import { SectionBars } from '../checklists/SectionBars'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'

/** Three bars, one a source, and the parts of each: never one mean of them (domain.md §1.20). */
export function SourceCards({ view: { sources, shifts } }: { readonly view: PersonView }) {
  const { t } = useTranslation()
  return (
    <section className="surface surface-pad" aria-labelledby="three-views">
      <Text fw={620} id="three-views">
        {t('appraisals.page.bars')}
      </Text>
      <Text size="sm" c="dimmed" mb="sm">
        {t('appraisals.page.help')}
      </Text>
      <SectionBars
        bars={sources.map(({ source, score }) => ({
          key: source,
          name: t(`appraisals.sources.${source}`),
          score,
        }))}
      />
      <div className="appraisal-sources">
        {sources.map((source) => (
          <Source key={source.source} source={source} />
        ))}
      </div>
      <Text size="xs" c="dimmed" mt="sm">
        {t('appraisals.page.shiftNote')}
        {shifts.length > 0 &&
          ` ${t('appraisals.page.shifts')}: ${shifts
            .map(({ dayPart, n }) =>
              t('appraisals.page.shiftLine', {
                part: dayPart ? t(`comparison.visits.dayParts.${dayPart}`) : t('appraisals.page.noPart'),
                n,
              }),
            )
            .join(' · ')}.`}
      </Text>
    </section>
  )
}

function Source({ source: { source, n, isHidden, components } }: { readonly source: SourceView }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const localText = useLocalText()
  const rated = components.filter((one) => one.n > 0)
  return (
    <div>
      <Text size="sm" fw={620}>
        {t(`appraisals.sources.${source}`)}
        <small className="given-n">
          {n === 0 ? t('appraisals.page.noSheet') : t('appraisals.page.sheets', { count: n })}
        </small>
      </Text>
      {isHidden && n > 0 && <Text size="sm">{t('appraisals.page.hidden', { count: n })}</Text>}
      {rated.map(({ key, name, weight, mean, n: count }) => (
        <Text key={key} size="sm">
          {`${localText(name)}: `}
          {mean === null ? t('appraisals.page.few') : t('appraisals.page.mean', { mean: number(mean, 1) })}
          <small className="given-n">
            {[
              ...(source === 'customer' ? [t('appraisals.page.n', { n: count })] : []),
              weight === 0
                ? t('appraisals.page.notCounted')
                : `${t('appraisals.page.weight')} ${number(weight)}`,
            ].join(' · ')}
          </small>
        </Text>
      ))}
    </div>
  )
}
