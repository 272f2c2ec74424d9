import '@mantine/core/styles.css'
import '@fontsource-variable/inter/wght.css'
import './styles/app.css'
import { lazy, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { prepareLibraries } from './app/prepare'

const PrintedPaper = lazy(() => import('./surveys/PrintedPaper').then((m) => ({ default: m.PrintedPaper })))

prepareLibraries()
const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
const route = location.hash.slice(1)
// The window that is printed and never seen has no shell: only paper.
const isPaper = route.startsWith('/paper/')
createRoot(root).render(
  isPaper ? (
    <Suspense>
      <PrintedPaper route={route} />
    </Suspense>
  ) : (
    <App />
  ),
)
