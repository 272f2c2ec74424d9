import { Page } from '../ui/Page'

export function CapturePage() {
  return <Page title="CapturePage">{null}</Page>
}
