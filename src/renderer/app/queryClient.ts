import { QueryClient } from '@tanstack/react-query'
import { call } from './api'
import { topicOf } from './topics'

/** What every start shows, asked for before there is anything to show it in. */
export function askForStart(client: QueryClient): void {
  const ask = (name: 'backup.state' | 'session.state' | 'business.get' | 'home.today') =>
    void client.prefetchQuery({ queryKey: [topicOf(name), name, {}], queryFn: () => call(name, {}) })
  ask('backup.state')
  ask('session.state')
  ask('business.get')
  ask('home.today')
}

/** Main is always there and says itself what has changed: nothing is asked again without reason. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always' },
    },
  })
}
