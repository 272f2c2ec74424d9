import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// The oldest runtime the app must run on: Electron 33.
const node = 'node20.18'
const chrome = 'chrome130'

const output = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' } as const

export default defineConfig({
  main: {
    build: {
      target: node,
      minify: true,
      rolldownOptions: { input: 'src/main/index.ts', output },
    },
  },
  preload: {
    build: { target: node, minify: true, rolldownOptions: { input: 'src/preload/index.ts', output } },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      target: chrome,
      minify: true,
      cssMinify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
})
