import { Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ContactDraft, contactChannels } from '#shared/customers/contact'
import { DateField } from '../../ui/DateField'
import { nowLocal } from '../nowLocal'

interface ContactFormProps {
  readonly known?: ContactDraft
  /** What a new one begins with. */
  readonly begin?: Partial<ContactDraft>
  readonly mayContact: boolean
  readonly isSaving: boolean
  readonly onSave: (contact: ContactDraft) => void
  readonly onCancel: () => void
}

/** The note of one contact and what comes next. Enter in a line saves it. */
export function ContactForm({ known, begin, mayContact, isSaving, onSave, onCancel }: ContactFormProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<ContactDraft>(() => known ?? { ...blank(), ...begin })
  const [isTried, setIsTried] = useState(false)
  const set = (changes: Partial<ContactDraft>) => setDraft({ ...draft, ...changes })
  const lacksDay = draft.nextStep.trim() !== '' && draft.nextStepOn === null
  const canSave = draft.subject.trim() !== '' && !lacksDay && !isSaving

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setIsTried(true)
        if (canSave) onSave({ ...draft, isPromised: draft.isPromised && draft.nextStepOn !== null })
      }}
    >
      <Stack gap="sm">
        <Group grow align="flex-start">
          <NativeSelect
            label={t('customers.contact.channel')}
            value={draft.channel}
            onChange={(event) => {
              const channel = contactChannels.find((one) => one === event.currentTarget.value)
              if (channel) set({ channel })
            }}
            data={contactChannels.map((value) => ({
              value,
              label: t(`customers.contact.channels.${value}`),
            }))}
          />
          <NativeSelect
            label={t('customers.contact.direction')}
            value={draft.direction}
            onChange={(event) => set({ direction: event.currentTarget.value === 'in' ? 'in' : 'out' })}
            data={(['in', 'out'] as const).map((value) => ({
              value,
              label: t(`customers.contact.${value}`),
            }))}
          />
          <DateField
            label={t('customers.contact.day')}
            value={draft.at.slice(0, 10)}
            onChange={(day) => day && set({ at: `${day}T${draft.at.slice(11)}` })}
          />
          <TextInput
            type="time"
            label={t('customers.contact.time')}
            value={draft.at.slice(11)}
            onChange={(event) => {
              const { value } = event.currentTarget
              if (/^\d\d:\d\d$/.test(value)) set({ at: `${draft.at.slice(0, 10)}T${value}` })
            }}
          />
        </Group>
        <TextInput
          label={t('customers.contact.subject')}
          required
          {...(begin?.subject ? {} : { 'data-autofocus': true })}
          maxLength={200}
          value={draft.subject}
          onChange={(event) => set({ subject: event.currentTarget.value })}
        />
        <Textarea
          label={t('customers.contact.result')}
          {...(begin?.subject ? { 'data-autofocus': true } : {})}
          autosize
          minRows={2}
          maxLength={1000}
          value={draft.result}
          onChange={(event) => set({ result: event.currentTarget.value })}
        />
        <Group grow align="flex-start">
          <TextInput
            label={t('customers.contact.nextStep')}
            placeholder={t('customers.contact.nextStepExample')}
            maxLength={200}
            value={draft.nextStep}
            onChange={(event) => set({ nextStep: event.currentTarget.value })}
          />
          <DateField
            label={t('customers.contact.nextStepOn')}
            value={draft.nextStepOn}
            error={isTried && lacksDay && t('customers.contact.stepNeedsDay')}
            onChange={(nextStepOn) => set({ nextStepOn })}
          />
        </Group>
        <Checkbox
          label={t('customers.contact.promised')}
          disabled={draft.nextStepOn === null}
          checked={draft.isPromised && draft.nextStepOn !== null}
          onChange={(event) => set({ isPromised: event.currentTarget.checked })}
        />
        {!mayContact && draft.nextStepOn !== null && (
          <Text size="sm" c="dimmed" role="status">
            {t('customers.contact.noConsent')}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={isSaving}>
            {t(known ? 'app.save' : 'customers.contact.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function blank(): ContactDraft {
  return {
    at: nowLocal(),
    channel: 'call',
    direction: 'in',
    subject: '',
    result: '',
    nextStep: '',
    nextStepOn: null,
    isPromised: false,
  }
}
