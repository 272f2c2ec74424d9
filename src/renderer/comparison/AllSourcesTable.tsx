import { useTranslation } from 'react-i18next'
import type { SourceProfile } from '#shared/comparison/competitors.contract'
import { GivenCell } from './ProfileTable'

/** Every rating there is: a row an attribute and business, a column a source, never mixed (domain.md §1.3). */
export function AllSourcesTable({ sources }: { readonly sources: readonly SourceProfile[] }) {
  const { t } = useTranslation()
  const attributes = new Map(sources.flatMap(({ rows }) => rows.map(({ id, name }) => [id, name] as const)))
  const businesses = new Map<number | null, string>([[null, t('comparison.ours')]])
  for (const { competitors } of sources) for (const { id, name } of competitors) businesses.set(id, name)
  const none = { n: 0, mean: null, standardDeviation: null }
  const givenOf = ({ rows, competitors }: SourceProfile, attributeId: number, businessId: number | null) => {
    const row = rows.find(({ id }) => id === attributeId)
    if (businessId === null) return row?.own ?? none
    return row?.competitors[competitors.findIndex(({ id }) => id === businessId)] ?? none
  }
  return (
    <div className="surface scroll-across">
      <table className="figures named-rows">
        <thead>
          <tr>
            <th scope="col">{t('comparison.profile.attribute')}</th>
            <th scope="col">{t('comparison.profile.business')}</th>
            {sources.map(({ source }) => (
              <th scope="col" className="number" key={source}>
                {t(`comparison.sources.${source}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...attributes].flatMap(([attributeId, name]) =>
            [...businesses]
              .filter(([id]) => sources.some((source) => givenOf(source, attributeId, id).n > 0))
              .map(([id, business], at) => (
                <tr key={`${attributeId}:${id ?? 0}`}>
                  <th scope="row">{at === 0 ? name : <span className="visually-hidden">{name}</span>}</th>
                  <td>{business}</td>
                  {sources.map((source) => (
                    <GivenCell
                      key={source.source}
                      given={givenOf(source, attributeId, id)}
                      source={source.source}
                    />
                  ))}
                </tr>
              )),
          )}
        </tbody>
      </table>
    </div>
  )
}
