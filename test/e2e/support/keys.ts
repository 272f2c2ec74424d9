import type { Page } from '@playwright/test'

/** Keys one whole sheet of the sample survey (fifteen questions, the last left blank) and saves it. */
export async function keySampleSheet(page: Page): Promise<void> {
  await page.getByText('1 de 15').first().waitFor()
  for (const key of [...'54435245n43492', 'Enter', 'Enter']) await page.keyboard.press(key)
}
