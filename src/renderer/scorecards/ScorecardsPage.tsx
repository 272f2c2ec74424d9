import { Page } from '../ui/Page'

export function ScorecardsPage() {
  return <Page title="ScorecardsPage">{null}</Page>
}
