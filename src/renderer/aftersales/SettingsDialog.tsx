import { Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AftersalesSettings } from '#shared/aftersales/item'
import { replacementWarranties } from '#shared/aftersales/warranty'
import { useApiQuery } from '../app/api'
import { useDeed } from '../calendar/useDeed'
import { FormDialog } from '../ui/FormDialog'

/** What the owner decides once for everything that is sold. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const stored = useApiQuery('aftersales.settings', {}).data
  const save = useDeed('aftersales.setSettings')
  const [changed, setChanged] = useState<AftersalesSettings | null>(null)
  const settings = changed ?? stored
  if (!settings) return null
  return (
    <FormDialog
      title={t('aftersales.settings.title')}
      isPending={save.isPending}
      onSubmit={() => save.run(settings, t('aftersales.settings.saved'), onClose)}
      onClose={onClose}
    >
      <Radio.Group
        label={t('aftersales.settings.replacement')}
        value={settings.replacementWarranty}
        onChange={(value) => {
          const chosen = replacementWarranties.find((one) => one === value)
          if (chosen) setChanged({ ...settings, replacementWarranty: chosen })
        }}
      >
        <Stack gap={6} mt={6}>
          {replacementWarranties.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`aftersales.settings.${one}`)}
              description={t(`aftersales.settings.${one}Help`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('aftersales.settings.footnote')}
        description={t('aftersales.settings.footnoteHelp')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={600}
        value={settings.footnote}
        onChange={(event) => setChanged({ ...settings, footnote: event.currentTarget.value })}
      />
    </FormDialog>
  )
}
