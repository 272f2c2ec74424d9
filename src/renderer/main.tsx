import './styles/mantine.css'
import '@fontsource-variable/inter/wght.css'
import './styles/shell.css'
import './styles/app.css'
import { Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { createI18n } from '#shared/i18n/i18n'
import { App } from './app/App'
import { firstLanguage, loadTexts } from './app/languages'
import { paperAt } from './app/papers'
import { prepareLibraries } from './app/prepare'

prepareLibraries()
const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
const route = location.hash.slice(1)
const Paper = paperAt(route)
const page = createRoot(root)
if (Paper) {
  // The window that is printed and never seen has no shell: only paper.
  page.render(
    <Suspense>
      <Paper route={route} />
    </Suspense>,
  )
} else {
  const language = firstLanguage()
  void loadTexts(language).then((texts) => page.render(<App i18n={createI18n(language, texts)} />))
}
