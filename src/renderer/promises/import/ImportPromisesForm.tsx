import { Alert, Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportReading, ImportSource } from '#shared/importing/source'
import { guessPromiseTargets } from '#shared/promises/importing/guessTargets'
import {
  joinedPromiseTargets,
  PromiseImportDefaults,
  type PromiseImportMapping,
  PromiseTarget,
  promiseTargets,
  type RememberedPromises,
} from '#shared/promises/importing/mapping'
import { ReadingForm } from '../../importing/ReadingForm'
import { useFormat } from '../../ui/useFormat'

interface ImportPromisesFormProps {
  readonly source: ImportSource
  readonly remembered: RememberedPromises | null
  readonly isBusy: boolean
  /** Something was changed: what had been checked no longer counts. */
  readonly onChange: () => void
  readonly onRead: (reading: ImportReading) => void
  readonly onCheck: (mapping: PromiseImportMapping) => void
}

const dateTargets: readonly PromiseTarget[] = ['promisedOn', 'due', 'doneAt', 'cancelledOn']

/** How the list is read, what each of its columns is, and what holds where it says nothing. */
export function ImportPromisesForm(props: ImportPromisesFormProps) {
  const { source, remembered, isBusy, onChange, onRead, onCheck } = props
  const { t } = useTranslation()
  const { number } = useFormat()
  const [changed, setChanged] = useState<Readonly<Record<number, PromiseTarget>>>({})
  const [defaults, setDefaults] = useState<PromiseImportDefaults>(
    () => remembered?.defaults ?? PromiseImportDefaults.parse({}),
  )
  const { targets, isRemembered } = firstTargets(source, remembered)
  const chosen = targets.map((target, index) => changed[index] ?? target)
  const twice = chosen.find(
    (target, index) => !joinedPromiseTargets.has(target) && chosen.indexOf(target) < index,
  )
  const missing = (['what', 'due'] as const).filter((target) => !chosen.includes(target))
  // With dates in it that could be two days, the person says first which they are.
  const hasDates = chosen.some((target) => dateTargets.includes(target))
  const isSure = source.ambiguousDate === null || !hasDates
  const isReady = isSure && twice === undefined && !missing.includes('what')

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isReady) onCheck({ reading: source.reading, targets: chosen, defaults })
  }
  function keep(next: PromiseImportDefaults) {
    setDefaults(next)
    onChange()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm">
          {[
            source.fileName,
            t('responses.import.rows', { count: source.rowCount, formatted: number(source.rowCount) }),
            t('responses.import.columns', { count: source.columns.length }),
          ].join(' · ')}
        </Text>
        <ReadingForm
          source={hasDates ? source : { ...source, ambiguousDate: null }}
          isBusy={isBusy}
          onRead={onRead}
        />
        {isRemembered && <Text size="sm">{t('responses.import.rememberedUsed')}</Text>}
        <div className="surface">
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t('responses.import.column')}</th>
                <th scope="col">{t('responses.import.samples')}</th>
                <th scope="col">{t('responses.import.becomes')}</th>
              </tr>
            </thead>
            <tbody>
              {source.columns.map(({ name, samples }, index) => (
                <tr key={name}>
                  <td style={{ overflowWrap: 'anywhere', minWidth: 160 }}>{name}</td>
                  <td style={{ overflowWrap: 'anywhere', minWidth: 120 }}>
                    <Text size="sm" c="dimmed" lineClamp={1}>
                      {samples.filter((sample) => sample.trim() !== '').join(', ')}
                    </Text>
                  </td>
                  <td>
                    <NativeSelect
                      aria-label={t('responses.import.targetOf', { name })}
                      size="xs"
                      w={260}
                      data={promiseTargets.map((value) => ({ value, label: t(`promises.targets.${value}`) }))}
                      value={chosen[index] ?? 'ignore'}
                      onChange={(event) => {
                        const target = PromiseTarget.catch('ignore').parse(event.currentTarget.value)
                        setChanged({ ...changed, [index]: target })
                        onChange()
                      }}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {!chosen.includes('type') && (
          <TextInput
            label={t('promises.import.type')}
            maw={320}
            maxLength={60}
            value={defaults.type}
            onChange={(event) => keep({ ...defaults, type: event.currentTarget.value })}
          />
        )}
        <Checkbox
          label={t('promises.import.addCustomers')}
          checked={defaults.addCustomers}
          onChange={(event) => keep({ ...defaults, addCustomers: event.currentTarget.checked })}
        />
        {chosen.includes('reference') && (
          <Checkbox
            label={t('promises.import.skipKnown')}
            checked={defaults.skipKnown}
            onChange={(event) => keep({ ...defaults, skipKnown: event.currentTarget.checked })}
          />
        )}
        {missing.length > 0 && (
          <Alert color="yellow" role="status">
            {t(missing.includes('what') ? 'promises.import.missingWhat' : 'promises.import.missingDue')}
          </Alert>
        )}
        {twice !== undefined && (
          <Alert color="yellow" role="status">
            {t('caseFiles.import.twice', { name: t(`promises.targets.${twice}`) })}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={isBusy} disabled={!isReady}>
            {t('responses.import.check')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** What each column was the last time that a list had all these columns, or what its name tells. */
function firstTargets({ columns }: ImportSource, remembered: RememberedPromises | null) {
  const names = columns.map(({ name }) => name)
  const known = new Map(remembered?.columns.map(({ column, target }) => [column, target]))
  const isRemembered = names.every((name) => known.has(name))
  const targets = isRemembered ? names.map((name) => known.get(name) ?? 'ignore') : guessPromiseTargets(names)
  return { targets, isRemembered }
}
