import { Alert, Checkbox, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { guessPromiseTargets } from '#shared/promises/importing/guessTargets'
import {
  joinedPromiseTargets,
  PromiseImportDefaults,
  type PromiseImportMapping,
  type PromiseTarget,
  promiseTargets,
  type RememberedPromises,
} from '#shared/promises/importing/mapping'
import type { MappingSteps } from '../../importing/ImportingPage'
import { ListColumns } from '../../importing/ListColumns'
import { MappingForm } from '../../importing/MappingForm'
import { ReadingForm } from '../../importing/ReadingForm'
import { useListTargets } from '../../importing/useListTargets'

interface ImportPromisesFormProps extends MappingSteps<PromiseImportMapping> {
  readonly remembered: RememberedPromises | null
}

const dateTargets: readonly PromiseTarget[] = ['promisedOn', 'due', 'doneAt', 'cancelledOn']

/** How the list is read, what each of its columns is, and what holds where it says nothing. */
export function ImportPromisesForm(props: ImportPromisesFormProps) {
  const { source, remembered, isBusy, onChange, onRead, onCheck } = props
  const { t } = useTranslation()
  const [defaults, setDefaults] = useState<PromiseImportDefaults>(
    () => remembered?.defaults ?? PromiseImportDefaults.parse({}),
  )
  const { targets, isRemembered, hasDates, isSure, twice, setTarget } = useListTargets({
    source,
    remembered: remembered?.columns,
    guess: guessPromiseTargets,
    joined: joinedPromiseTargets,
    dates: dateTargets,
    onChange,
  })
  const missing = (['what', 'due'] as const).filter((target) => !targets.includes(target))

  function keep(next: PromiseImportDefaults) {
    setDefaults(next)
    onChange()
  }
  return (
    <MappingForm
      source={source}
      isBusy={isBusy}
      isReady={isSure && twice === undefined && !missing.includes('what')}
      onCheck={() => onCheck({ reading: source.reading, targets: [...targets], defaults })}
    >
      <ReadingForm source={source} hasDates={hasDates} isBusy={isBusy} onRead={onRead} />
      {isRemembered && <Text size="sm">{t('responses.import.rememberedUsed')}</Text>}
      <ListColumns
        source={source}
        targets={targets}
        options={promiseTargets.map((value) => ({ value, label: t(`promises.targets.${value}`) }))}
        onTarget={setTarget}
      />
      {!targets.includes('type') && (
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
      {targets.includes('reference') && (
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
    </MappingForm>
  )
}
