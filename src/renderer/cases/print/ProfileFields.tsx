import { Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PaperProfile } from '#shared/cases/papers'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useKeptLater } from './useKeptLater'

interface ProfileFieldsProps {
  readonly profile: PaperProfile
  readonly onChange: (profile: PaperProfile) => void
}

const lines = [
  { name: 'address', most: 200 },
  { name: 'taxId', most: 40 },
  { name: 'phone', most: 40 },
  { name: 'email', most: 200 },
  { name: 'activity', most: 120 },
  { name: 'responsible', most: 120 },
] as const

/** What the papers say of the business besides its name: typed once, kept by itself. */
export function ProfileFields({ profile, onChange }: ProfileFieldsProps) {
  const { t } = useTranslation()
  const report = useReport()
  const remember = useApiCommand('cases.keepPaperProfile')
  const keepLater = useKeptLater<PaperProfile>((value) => remember.mutate(value, { onError: report }))

  function change(part: Partial<PaperProfile>) {
    const next = { ...profile, ...part }
    onChange(next)
    keepLater(next)
  }
  return (
    <Stack
      component="section"
      className="surface surface-pad"
      gap="xs"
      mt="md"
      aria-label={t('casePapers.profile.title')}
    >
      <Text fw={600} size="sm">
        {t('casePapers.profile.title')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('casePapers.profile.help')}
      </Text>
      {lines.map(({ name, most }) => (
        <TextInput
          key={name}
          size="xs"
          label={t(`casePapers.profile.${name}`)}
          maxLength={most}
          value={profile[name]}
          onChange={(event) => change({ [name]: event.currentTarget.value })}
        />
      ))}
      <Textarea
        size="xs"
        label={t('casePapers.profile.channels')}
        description={t('casePapers.profile.channelsHelp')}
        autosize
        minRows={2}
        maxLength={600}
        value={profile.channels}
        onChange={(event) => change({ channels: event.currentTarget.value })}
      />
    </Stack>
  )
}
