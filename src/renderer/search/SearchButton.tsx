import { IconSearch } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

const SearchPalette = lazy(() => import('./SearchPalette').then((m) => ({ default: m.SearchPalette })))

/** The way to find anything, in the side bar: by a click, Ctrl+K anywhere, or / where nothing is being typed. */
export function SearchButton() {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)

  useEffect(() => {
    function listen(event: KeyboardEvent) {
      if (!isSearchKey(event)) return
      event.preventDefault()
      setIsOpen(true)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  return (
    <>
      <button
        type="button"
        className="shell-search"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K /"
        onClick={() => setIsOpen(true)}
      >
        <IconSearch size={16} stroke={1.6} aria-hidden />
        {t('search.open')}
        <kbd aria-hidden>{t('search.keys')}</kbd>
      </button>
      {isOpen && (
        <Suspense>
          <SearchPalette onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

const placesToType = 'input, textarea, select, [contenteditable], [role="dialog"]'

function isSearchKey({ key, ctrlKey, metaKey, altKey, target, defaultPrevented }: KeyboardEvent): boolean {
  if (altKey) return false
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k'
  if (key !== '/' || defaultPrevented) return false
  // Who types in a field or a dialog, or is keying sheets, means the letter.
  if (/^#\/waves\/\d+\/(capture|verify)/.test(location.hash)) return false
  return !(target instanceof Element && target.closest(placesToType) !== null)
}
