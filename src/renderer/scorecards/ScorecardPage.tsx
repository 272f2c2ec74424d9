import { Page } from '../ui/Page'

export function ScorecardPage() {
  return <Page title="ScorecardPage">{null}</Page>
}
