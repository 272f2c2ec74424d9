import { Checkbox, Group, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BadNews } from '#shared/moments/special.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useUniqueName } from '../app/useUniqueName'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'

interface BadNewsDialogProps {
  /** Null for a new one. */
  readonly news: BadNews | null
  /** What a new one begins with. */
  readonly ready?: Pick<BadNews, 'name' | 'script'> | undefined
  readonly today: string
  readonly onClose: () => void
}

/** One kind of bad news: what is said, who gives it and since when they are trained to. */
export function BadNewsDialog({ news, ready, today, onClose }: BadNewsDialogProps) {
  const { t } = useTranslation()
  const people = useApiQuery('people.list', {}).data ?? []
  const save = useApiCommand('moments.saveBadNews')
  const { name, field, isGiven, onError } = useUniqueName(news?.name ?? ready?.name ?? '', {
    missing: t('specialMoments.news.nameMissing'),
    taken: t('specialMoments.news.nameTaken'),
  })
  const [script, setScript] = useState(news?.script ?? ready?.script ?? '')
  /** Person → the day of the training; null before it. */
  const [givers, setGivers] = useState<ReadonlyMap<number, string | null>>(
    () => new Map(news?.givers.map(({ personId, trainedOn }) => [personId, trainedOn])),
  )

  function setGiver(personId: number, trainedOn: string | null | undefined) {
    const next = new Map(givers)
    if (trainedOn === undefined) next.delete(personId)
    else next.set(personId, trainedOn)
    setGivers(next)
  }
  function submit() {
    if (!isGiven()) return
    const known = [...givers].map(([personId, trainedOn]) => ({ personId, trainedOn }))
    save.mutate({ id: news?.id ?? null, name, script, givers: known }, { onSuccess: onClose, onError })
  }

  return (
    <FormDialog
      title={t(news ? 'specialMoments.news.titleChange' : 'specialMoments.news.titleNew')}
      isPending={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('specialMoments.news.name')}
        description={t('specialMoments.news.nameHelp')}
        maxLength={80}
        {...field}
      />
      <Textarea
        label={t('specialMoments.news.script')}
        description={t('specialMoments.news.scriptHelp')}
        autosize
        minRows={2}
        maxLength={2000}
        value={script}
        onChange={(event) => setScript(event.currentTarget.value)}
      />
      <Text size="sm" fw={560}>
        {t('specialMoments.news.who')}
      </Text>
      {people.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('specialMoments.news.noPeople')}
        </Text>
      )}
      {people.map((person) => (
        <Group key={person.id} gap="sm" wrap="nowrap">
          <Checkbox
            style={{ flex: 1 }}
            label={person.name}
            checked={givers.has(person.id)}
            onChange={(event) => setGiver(person.id, event.currentTarget.checked ? null : undefined)}
          />
          {givers.has(person.id) && (
            <>
              <Checkbox
                label={t('specialMoments.news.trainedOn')}
                aria-label={`${t('specialMoments.news.trainedOn')}: ${person.name}`}
                checked={givers.get(person.id) !== null}
                onChange={(event) => setGiver(person.id, event.currentTarget.checked ? today : null)}
              />
              {givers.get(person.id) !== null && (
                <DateField
                  size="xs"
                  w={130}
                  aria-label={`${t('specialMoments.news.trainedOn')}: ${person.name}`}
                  value={givers.get(person.id) ?? null}
                  onChange={(day) => setGiver(person.id, day ?? today)}
                />
              )}
            </>
          )}
        </Group>
      ))}
    </FormDialog>
  )
}
