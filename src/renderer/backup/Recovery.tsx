import { Page } from '../ui/Page'

export function Recovery() {
  return <Page title="Recovery">{null}</Page>
}
