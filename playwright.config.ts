import { defineConfig } from '@playwright/test'

export default defineConfig({
  workers: 1,
  retries: 0,
  timeout: 60_000,
  reporter: 'list',
  outputDir: 'test-results',
  use: { trace: 'off' },
  projects: [
    { name: 'app', testDir: 'test/e2e', testMatch: '*.spec.ts', testIgnore: 'packaged/**' },
    { name: 'packaged', testDir: 'test/e2e/packaged', testMatch: '*.spec.ts' },
  ],
})
