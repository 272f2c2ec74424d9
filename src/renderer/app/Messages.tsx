import '@mantine/notifications/styles.css'
import { Notifications } from '@mantine/notifications'

/** Where short messages appear: over the head of the page, away from what is being keyed. */
export function Messages() {
  return <Notifications position="top-center" limit={3} />
}
