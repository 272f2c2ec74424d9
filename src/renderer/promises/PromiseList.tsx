import { ActionIcon, Anchor, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptPromise } from '#shared/promises/promises.contract'
import { moveByArrows } from '../customers/moveByArrows'
import { StateBadge } from './StateBadge'
import { useDay } from './useDay'
import type { PromiseDeeds } from './usePromiseDeeds'

interface PromiseListProps {
  readonly promises: readonly KeptPromise[]
  readonly deeds: PromiseDeeds
}

/** Promises, one a line: the arrows walk over them, and one key says what became of one. */
export function PromiseList({ promises, deeds }: PromiseListProps) {
  const { t } = useTranslation()
  return (
    <ul
      className="surface promise-list"
      aria-label={t('promises.title')}
      onKeyDown={(event) => moveByArrows(event, '[data-promise]')}
    >
      {promises.map((promise) => (
        <PromiseRow key={promise.id} promise={promise} deeds={deeds} />
      ))}
    </ul>
  )
}

interface PromiseRowProps {
  readonly promise: KeptPromise
  readonly deeds: PromiseDeeds
}

function PromiseRow({ promise, deeds }: PromiseRowProps) {
  const { t } = useTranslation()
  const day = useDay()
  const { what, due, firstDue, type, reference, note, doneAt, cancelledBy, contingencyName } = promise
  const who = promise.customerName ?? promise.who
  const isOpen = doneAt === null && cancelledBy === null
  const beside = [type, reference, note].filter((part) => part !== '')

  /** The keyboard goes on with the next one: the line may leave the view. */
  function leave(element: HTMLElement): void {
    const row = element.closest('li')
    const next = row?.nextElementSibling ?? row?.previousElementSibling
    next?.querySelector<HTMLElement>('[data-promise]')?.focus()
  }
  function press(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.altKey || event.metaKey || !isOpen) return
    const deed = {
      p: () => {
        leave(event.currentTarget)
        deeds.finish(promise, false)
      },
      f: () => deeds.ask('agree', promise),
      c: () => deeds.ask('cancel', promise),
    }[event.key.toLowerCase()]
    if (!deed) return
    event.preventDefault()
    deed()
  }

  return (
    <li className="promise-row">
      {isOpen ? (
        <Button
          size="xs"
          variant="default"
          data-promise
          aria-label={t('promises.doneOf', { what, who })}
          onKeyDown={press}
          onClick={(event) => {
            leave(event.currentTarget)
            deeds.finish(promise, true)
          }}
        >
          {t('promises.done')}
        </Button>
      ) : (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          data-promise
          aria-label={t('promises.reopenOf', { what, who })}
          onClick={() => deeds.reopen(promise)}
        >
          {t('promises.reopen')}
        </Button>
      )}
      <div className="promise-what">
        <Anchor
          component="button"
          type="button"
          size="sm"
          c="inherit"
          ta="left"
          onClick={() => deeds.ask('edit', promise)}
        >
          {what}
        </Anchor>
        {beside.length > 0 && <small>{beside.join(' · ')}</small>}
        {contingencyName && <small>{t('promises.touchedBy', { name: contingencyName })}</small>}
      </div>
      <div className="promise-what">{who}</div>
      <div className="promise-day">
        <StateBadge promise={promise} />
        {due && <span>{day(due)}</span>}
        {firstDue && firstDue !== due && <small>{t('promises.first', { day: day(firstDue) })}</small>}
      </div>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('promises.moreOf', { what, who })}>
            <IconDots size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {isOpen && (
            <>
              <Menu.Item onClick={() => deeds.finish(promise, false)}>{t('promises.partial')}</Menu.Item>
              <Menu.Item onClick={() => deeds.ask('finish', promise)}>{t('promises.doneEarlier')}</Menu.Item>
              <Menu.Item onClick={() => deeds.ask('agree', promise)}>{t('promises.agree.title')}</Menu.Item>
              <Menu.Item onClick={() => deeds.ask('cancel', promise)}>{t('promises.cancel.title')}</Menu.Item>
            </>
          )}
          <Menu.Item onClick={() => deeds.ask('edit', promise)}>{t('promises.edit')}</Menu.Item>
          {deeds.mayRemove && (
            <Menu.Item color="red" onClick={() => deeds.remove(promise)}>
              {t('promises.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
  )
}
