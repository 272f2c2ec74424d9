import { Autocomplete, Button, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readWhen } from '#shared/promises/when'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import { thisMinute } from '../ui/now'
import { useDay } from './useDay'
import { WhenField } from './WhenField'
import { nobody, type Who, WhoField } from './WhoField'

type Missing = 'what' | 'who' | 'when'

/**
 * A promise in one line by keyboard alone: what, Tab, who, Tab, by when, Enter. Enter with something missing goes to
 * the field where it is.
 */
export function PromiseLine({ types }: { types: readonly string[] }) {
  const { t } = useTranslation()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const day = useDay()
  const add = useApiCommand('promises.add')
  const undo = useApiCommand('history.undo')
  const form = useRef<HTMLFormElement>(null)
  const [what, setWhat] = useState('')
  const [who, setWho] = useState<Who>(nobody)
  const [whenText, setWhenText] = useState('')
  const [type, setType] = useState('')
  const [missing, setMissing] = useState<Missing | null>(null)
  const when = readWhen(whenText, thisMinute())

  function goTo(field: Missing): void {
    form.current?.querySelector<HTMLInputElement>(`[data-field="${field}"]`)?.focus()
  }
  function lacking(): Missing | null {
    if (what.trim() === '') return 'what'
    if (who.name.trim() === '') return 'who'
    return when.kind === 'unreadable' ? 'when' : null
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if (add.isPending) return
    const lacks = lacking()
    setMissing(lacks)
    if (lacks) return goTo(lacks)
    const due = when.kind === 'due' ? when.due : null
    const promised = { what: what.trim(), who: who.name.trim(), customerId: who.customerId, due, type }
    add.mutate(promised, {
      onSuccess: () => {
        setWhat('')
        setWho(nobody)
        setWhenText('')
        goTo('what')
        const said = due === null ? t('promises.line.noDay') : day(due)
        tellUndoable(t('promises.line.added', { what: promised.what, day: said }), () =>
          undo.mutate({}, { onError: report }),
        )
      },
      onError: report,
    })
  }
  const errorOf = (field: Missing) => (missing === field ? t(`promises.line.missing.${field}`) : undefined)

  return (
    <form
      ref={form}
      className="surface promise-line"
      aria-label={t('promises.line.title')}
      onSubmit={submit}
      noValidate
    >
      <TextInput
        data-field="what"
        label={t('promises.fields.what')}
        placeholder={t('promises.line.whatPlaceholder')}
        maxLength={300}
        autoComplete="off"
        value={what}
        error={errorOf('what')}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <WhoField data-field="who" value={who} error={errorOf('who')} onChange={setWho} />
      <WhenField
        data-field="when"
        label={t('promises.fields.due')}
        value={whenText}
        error={errorOf('when')}
        onChange={setWhenText}
      />
      <Autocomplete
        label={t('promises.fields.type')}
        placeholder={t('promises.line.typePlaceholder')}
        maxLength={60}
        data={[...types]}
        value={type}
        onChange={setType}
      />
      <Button type="submit" className="promise-line-add" loading={add.isPending}>
        {t('promises.line.add')}
      </Button>
    </form>
  )
}
