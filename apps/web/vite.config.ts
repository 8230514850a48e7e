import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Only code that is used is sent: the libs declare values, they do nothing when they are loaded. */
const isLib = (id: string) => /\/libs\/[^/]+\/src\//.test(id);

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    manifest: true,
    rollupOptions: { treeshake: { moduleSideEffects: (id) => !isLib(id) } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
