import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@fontsource-variable/inter/wght.css'
import './styles/app.css'
import { createRoot } from 'react-dom/client'
import { paperJobOf } from '#shared/surveys/paperRoute'
import { App } from './app/App'
import { passStyleNonce } from './app/nonce'
import { PaperWindow } from './app/PaperWindow'

passStyleNonce()
const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
const paperJob = paperJobOf(location.hash.slice(1))
createRoot(root).render(paperJob ? <PaperWindow job={paperJob} /> : <App />)
