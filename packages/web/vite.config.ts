import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The console is files only, which the server serves under /console; while it is worked on, `npx vite` asks a server on port 8080. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    target: 'es2023',
    // Nothing inline: the policy of the pages allows no data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
