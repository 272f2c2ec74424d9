import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ComparedVisits } from '#shared/comparison/visits.contract'
import { useApiQuery } from '../app/api'
import { ChartCanvas } from '../charts/ChartCanvas'
import { ChartFrame } from '../charts/ChartFrame'
import { chartDrawing } from '../charts/drawings'
import { useChartLook } from '../charts/look'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { sectionBars, sectionHeight } from './sectionChart'

/** Them and us by section, of each checklist with visits. */
export function VisitComparisons() {
  const compared = useApiQuery('comparison.sections', {}).data ?? []
  return compared.map((one) => <Compared key={one.checklistId} compared={one} />)
}

function Compared({ compared }: { readonly compared: ComparedVisits }) {
  const { t } = useTranslation()
  const { number, ofHundred } = useFormat()
  const localText = useLocalText()
  const look = useChartLook()
  const { sections, places, leftOut, itemCount, title } = compared
  if (itemCount === 0) return <Text size="sm">{t('comparison.visits.noShared')}</Text>
  const nameOf = (name: string | null) => name ?? t('comparison.ours')
  const source = sectionBars({
    sections: [...sections.map(({ name }) => localText(name)), t('comparison.visits.total')],
    places: places.map((place) => ({
      name: nameOf(place.name),
      isOwn: place.competitorId === null,
      scores: [...place.sections.map(({ summary }) => summary.mean), place.total.mean],
    })),
    say: ofHundred,
  })
  const height = sectionHeight(sections.length + 1, places.length)
  const heading = t('comparison.visits.compare')
  const visits = places.reduce((total, { total: { n } }) => total + n, 0)
  return (
    <Stack gap="xs">
      <ChartFrame
        hasTable
        title={heading}
        description={t('comparison.visits.compareHelp')}
        source={`${localText(title)} · ${t('comparison.visits.n', { count: visits })}`}
        drawing={chartDrawing(source, height, look)}
        figures={{
          head: [t('comparison.visits.section'), ...places.map(({ name }) => nameOf(name))],
          rows: sections.map(({ name }, at) => [
            localText(name),
            ...places.map((place) => ofHundred(place.sections[at]?.summary.mean ?? null)),
          ]),
        }}
      >
        <ChartCanvas source={source} height={height} label={heading} />
      </ChartFrame>
      <div className="surface scroll-across">
        <table className="figures named-rows">
          <caption className="visually-hidden">{heading}</caption>
          <thead>
            <tr>
              <th scope="col">{t('comparison.visits.section')}</th>
              {places.map(({ competitorId, name, total }) => (
                <th scope="col" className="number" key={competitorId}>
                  {nameOf(name)}
                  <small className="given-n">
                    {[
                      t('comparison.visits.n', { count: total.n }),
                      ...(total.isHint ? [t('comparison.visits.hint')] : []),
                    ].join(' · ')}
                  </small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sections.map(({ key, name }, at) => (
              <tr key={key}>
                <th scope="row">{localText(name)}</th>
                {places.map(({ competitorId, sections: parts }) => (
                  <td className="number" key={competitorId}>
                    {ofHundred(parts[at]?.summary.mean ?? null)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('comparison.visits.total')}</th>
              {places.map(({ competitorId, total }) => (
                <td className="number" key={competitorId}>
                  {ofHundred(total.mean)}
                  {total.n > 1 && (
                    <small className="given-n">
                      {t('comparison.visits.range', {
                        low: number(total.lowest),
                        high: number(total.highest),
                      })}
                    </small>
                  )}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {leftOut > 0 && (
        <Text size="xs" c="dimmed">
          {t('comparison.visits.leftOut', { count: leftOut })}
        </Text>
      )}
    </Stack>
  )
}
