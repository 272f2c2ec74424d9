import { Button, Group, Image, Select, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BusinessDraft } from '#shared/business/business.contract'
import { countries } from '#shared/business/countries'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { OpeningHoursSummary } from './OpeningHoursSummary'

interface BusinessFieldsProps {
  readonly value: BusinessDraft
  readonly onChange: (value: BusinessDraft) => void
  /** Fields that are wrong are marked once the person has tried to go on. */
  readonly isChecked: boolean
  /** The welcome asks for the hours; later they are changed by date, on a page of their own. */
  readonly hasHours?: boolean
}

/** Name, country, language, logo and opening hours of the business. */
export function BusinessFields({ value, onChange, isChecked, hasHours = true }: BusinessFieldsProps) {
  const { t, i18n } = useTranslation()
  const names = new Intl.DisplayNames([i18n.language], { type: 'region' })
  const countryOptions = countries
    .map((code) => ({ value: code as string, label: names.of(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language))

  return (
    <Stack gap="md">
      <TextInput
        label={t('business.name')}
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
        error={isChecked && value.name.trim() === '' ? t('business.nameRequired') : undefined}
        maxLength={120}
        required
        withAsterisk={false}
        // The welcome has nothing before it; the settings do.
        autoFocus={hasHours}
      />
      <Group grow align="flex-start">
        <Select
          label={t('business.country')}
          data={countryOptions}
          value={value.country}
          onChange={(country) => country && onChange({ ...value, country })}
          allowDeselect={false}
          searchable
        />
        <Select
          label={t('business.language')}
          data={[
            { value: 'es', label: t('business.es') },
            { value: 'en', label: t('business.en') },
          ]}
          value={value.language}
          onChange={(language) =>
            language && onChange({ ...value, language: language === 'en' ? 'en' : 'es' })
          }
          allowDeselect={false}
        />
      </Group>
      <LogoField logo={value.logo} onChange={(logo) => onChange({ ...value, logo })} />
      {hasHours && (
        <OpeningHoursSummary
          hours={value.openingHours}
          onChange={(openingHours) => onChange({ ...value, openingHours })}
        />
      )}
    </Stack>
  )
}

function LogoField({ logo, onChange }: { logo: string | null; onChange: (logo: string | null) => void }) {
  const { t } = useTranslation()
  const report = useReport()
  const choose = useApiCommand('business.chooseLogo')
  return (
    <div>
      <Text size="sm" fw={500}>
        {t('business.logo')}{' '}
        <Text span size="sm" c="dimmed" fw={400}>
          {`(${t('app.optional')})`}
        </Text>
      </Text>
      <Group mt={4}>
        {logo && <Image src={logo} alt={t('business.logo')} h={48} w="auto" maw={160} fit="contain" />}
        <Button
          variant="default"
          size="xs"
          loading={choose.isPending}
          onClick={() =>
            choose.mutate({}, { onSuccess: (picture) => picture && onChange(picture), onError: report })
          }
        >
          {t('business.chooseLogo')}
        </Button>
        {logo ? (
          <Button variant="subtle" color="gray" size="xs" onClick={() => onChange(null)}>
            {t('business.removeLogo')}
          </Button>
        ) : (
          <Text size="xs" c="dimmed">
            {t('business.logoText')}
          </Text>
        )}
      </Group>
    </div>
  )
}
