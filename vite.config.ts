import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'client',
  publicDir: 'public',
  plugins: [preact()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    // MapLibre alone is 1.1 MB (300 kB compressed); it is a chunk of its own, loaded beside the page, and its worker another.
    chunkSizeWarningLimit: 1_200,
    // Under the strict content policy nothing may be inlined as data.
    assetsInlineLimit: 0,
    rolldownOptions: { input: { index: 'client/index.html', wall: 'client/wall/index.html' } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/tiles': 'http://127.0.0.1:8080' } },
});
