import { ActionIcon, Button, Group, Select, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type CaseDetail, LinkKind } from '#shared/cases/cases.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { CaseSection } from './CaseSection'
import { DuplicateNotice } from './DuplicateNotice'

interface CaseLinksProps {
  readonly detail: CaseDetail
}

/** The cases that belong together: of one letter, the same thing twice, or one after the other. */
export function CaseLinks({ detail }: CaseLinksProps) {
  const { id: caseId, links } = detail
  const { t } = useTranslation()
  const report = useReport()
  const unlink = useApiCommand('cases.unlink')
  const [isAdding, setIsAdding] = useState(false)
  return (
    <CaseSection
      title={t('casePage.links.title')}
      action={
        !isAdding && (
          <Button size="compact-xs" variant="subtle" onClick={() => setIsAdding(true)}>
            {t('casePage.links.add')}
          </Button>
        )
      }
    >
      <Stack gap={6}>
        {links.map((link) => (
          <Group key={link.id} gap="xs" wrap="nowrap">
            <Text size="sm" lineClamp={1} style={{ flex: 1 }}>
              <Link href={`/cases/${link.caseId}`}>{link.number}</Link> {t(`cases.linkKinds.${link.kind}`)}
              {' · '}
              {link.description}
            </Text>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('casePage.links.remove', { number: link.number })}
              onClick={() => unlink.mutate({ id: link.id }, { onError: report })}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {links.map((link) => (
          <DuplicateNotice key={link.id} detail={detail} link={link} />
        ))}
        {links.length === 0 && !isAdding && (
          <Text size="sm" c="dimmed">
            {t('casePage.links.empty')}
          </Text>
        )}
        {isAdding && <LinkForm caseId={caseId} onClose={() => setIsAdding(false)} />}
      </Stack>
    </CaseSection>
  )
}

function LinkForm({ caseId, onClose }: { caseId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const report = useReport()
  const link = useApiCommand('cases.link')
  const [kind, setKind] = useState<LinkKind>('related')
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 150)
  const found = useApiQuery('cases.list', { filter: { group: 'all', search }, limit: 20 }).data?.lines ?? []
  return (
    <Stack gap={6}>
      <Select
        size="xs"
        label={t('casePage.links.kind')}
        allowDeselect={false}
        data={LinkKind.options.map((one) => ({ value: one, label: t(`cases.linkKinds.${one}`) }))}
        value={kind}
        onChange={(next) => next && setKind(LinkKind.parse(next))}
      />
      <Select
        size="xs"
        label={t('casePage.links.which')}
        placeholder={t('cases.list.searchPlaceholder')}
        autoFocus
        searchable
        searchValue={typed}
        onSearchChange={setTyped}
        // Main has searched; what it found is shown as it is.
        filter={({ options }) => options}
        data={found
          .filter(({ id }) => id !== caseId)
          .map(({ id, number, description }) => ({
            value: String(id),
            label: `${number} ${description.slice(0, 60)}`,
          }))}
        value={null}
        onChange={(id) =>
          id && link.mutate({ caseId, otherId: Number(id), kind }, { onSuccess: onClose, onError: report })
        }
      />
      <Button size="xs" variant="default" onClick={onClose}>
        {t('app.cancel')}
      </Button>
    </Stack>
  )
}
