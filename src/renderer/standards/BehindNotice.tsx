import { Anchor, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CasesBehind } from './casesBehind'
import './standards.css'

/** Above the register: which figure these cases are behind, and the way back. */
export function BehindNotice({ behind }: { behind: CasesBehind | null }) {
  const { t } = useTranslation()
  if (behind === null) return null
  return (
    <Group className="surface surface-pad" justify="space-between" mb="sm" role="status">
      <Text size="sm" fw={560}>
        {t('standards.behind.title', { title: behind.title })}
        {' · '}
        {t('standards.behind.count', { count: behind.ids.length })}
      </Text>
      <Group gap="md">
        <Anchor component={Link} href={behind.from} size="sm">
          {t('standards.behind.back')}
        </Anchor>
        <Anchor component={Link} href="/cases" size="sm">
          {t('standards.behind.all')}
        </Anchor>
      </Group>
    </Group>
  )
}
