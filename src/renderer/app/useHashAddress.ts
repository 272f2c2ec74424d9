import { useSyncExternalStore } from 'react'

interface NavigateOptions {
  /** What the page is opened with, beside its address. */
  readonly state?: unknown
  readonly replace?: boolean
}

const address = (): string => `/${location.hash.replace(/^#?\/?/, '')}`
const pathNow = (): string => address().split('?')[0] ?? '/'
const searchNow = (): string => address().split('?')[1] ?? ''

function navigate(to: string, { state = null, replace = false }: NavigateOptions = {}): void {
  const oldURL = location.href
  const hash = `#/${to.replace(/^#?\/?/, '')}`
  if (replace) history.replaceState(state, '', hash)
  else history.pushState(state, '', hash)
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: location.href }))
}

function follow(onChange: () => void): () => void {
  addEventListener('hashchange', onChange)
  return () => removeEventListener('hashchange', onChange)
}

/**
 * The address of the page that is open, all of it after the `#`: `#/waves/1/levels?split=place`. The hook that comes
 * with the router puts what follows the `?` before the `#`, where it stays when another page is opened.
 */
export function useHashAddress(): [path: string, navigate: typeof navigate] {
  return [useSyncExternalStore(follow, pathNow), navigate]
}

useHashAddress.searchHook = (): string => useSyncExternalStore(follow, searchNow)
useHashAddress.hrefs = (href: string): string => `#${href}`
