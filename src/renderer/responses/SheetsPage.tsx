import { Page } from '../ui/Page'

export function SheetsPage() {
  return <Page title="SheetsPage">{null}</Page>
}
