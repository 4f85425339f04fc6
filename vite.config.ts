import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';

/** Shorter files gain nothing by being packed. */
const LEAST_BYTES = 1_024;

/** Writes FILE.br and FILE.gz beside what packs well; the server sends what the browser takes. */
function packFiles(): Plugin {
  return {
    name: 'pack-files',
    apply: 'build',
    async writeBundle({ dir }) {
      const folder = dir as string;
      const files = (await readdir(folder, { recursive: true })).filter((file) => /\.(js|css|html|svg)$/.test(file));
      await Promise.all(
        files.map(async (file) => {
          const path = join(folder, file);
          const content = await readFile(path);
          if (content.length < LEAST_BYTES) return;
          await writeFile(`${path}.br`, await promisify(brotliCompress)(content));
          await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
        }),
      );
    },
  };
}

export default defineConfig({
  root: 'client',
  publicDir: 'public',
  plugins: [preact(), packFiles()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    // MapLibre alone is 1.1 MB (240 kB packed); it is a chunk of its own, loaded beside the page, and its worker another.
    chunkSizeWarningLimit: 1_200,
    // Under the strict content policy nothing may be inlined as data.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        index: 'client/index.html',
        wall: 'client/wall/index.html',
        desk: 'client/desk/index.html',
        editor: 'client/editor/index.html',
      },
      // It would warn of the seconds that packing takes.
      checks: { bundlerTimings: false },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/tiles': 'http://127.0.0.1:8080' } },
});
