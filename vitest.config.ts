import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Generous: these say whether something works, never how fast.
    testTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    // Modules are loaded once for all files of a thread, not once for each: a third of the time. What a test leaves
    // behind it therefore takes away itself, or the setup does.
    isolate: false,
    // One thread less than there are cores leaves half of a machine of two without work.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/{shared,main,scripts}/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/setupRenderer.ts'],
        },
      },
    ],
  },
})
