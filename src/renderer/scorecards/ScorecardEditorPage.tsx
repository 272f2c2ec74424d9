import { Page } from '../ui/Page'

export function ScorecardEditorPage() {
  return <Page title="ScorecardEditorPage">{null}</Page>
}
