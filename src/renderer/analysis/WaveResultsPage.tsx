import { Page } from '../ui/Page'

export function WaveResultsPage() {
  return <Page title="WaveResultsPage">{null}</Page>
}
