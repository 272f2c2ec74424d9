import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RoleProfile } from '#shared/comparison/competitors.contract'
import { useGroupName } from '../analysis/groups/groupNames'
import { RoleGapNote } from '../analysis/RoleGapNote'
import { useApiQuery } from '../app/api'
import { useLocalText } from '../ui/useLocalText'
import { GivenCell } from './ProfileTable'

/** What people of each role gave us, where the survey that compares us asked for the role (domain.md §1.18). */
export function RoleProfiles() {
  const profiles = useApiQuery('comparison.byRole', {}).data ?? []
  return profiles.map((profile) => <RoleTable key={profile.waveId} profile={profile} />)
}

function RoleTable({ profile }: { readonly profile: RoleProfile }) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const groupName = useGroupName()
  const { waveId, waveLabel, role, roleKey, groups, rows } = profile
  const title = t('comparison.profile.byRole', { role: localText(role) })
  if (groups.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('waveGroups.none', { by: localText(role) })}
      </Text>
    )
  return (
    <>
      <Title order={2} size="h4">
        {title}
      </Title>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="surface scroll-across" tabIndex={0} aria-label={title}>
        <table className="figures named-rows">
          <thead>
            <tr>
              <th scope="col">{t('comparison.profile.attribute')}</th>
              <th scope="col" className="number">
                {t('waveGroups.everybody')}
              </th>
              {groups.map((group) => (
                <th key={group.label?.es ?? ''} scope="col" className="number">
                  {groupName(group)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ attributeId, name, own, cells, gap }) => (
              <tr key={attributeId}>
                <th scope="row">
                  {name}
                  {gap && <RoleGapNote gap={gap} waveId={waveId} roleKey={roleKey} />}
                </th>
                <GivenCell given={{ ...own, standardDeviation: null }} source="survey" />
                {cells.map((cell, at) => (
                  <GivenCell
                    key={groups[at]?.label?.es ?? ''}
                    given={{ ...cell, standardDeviation: null }}
                    source="survey"
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="comparison-note">{t('comparison.profile.byRoleHelp', { wave: waveLabel })}</p>
      </section>
    </>
  )
}
