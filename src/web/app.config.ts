import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** How a front end is built: static files for the API host, which serves them below /NAME (api/Http/WebApps.cs). */
export const appConfig = (name: 'admin' | 'portal') =>
  defineConfig({
    root: here(`./${name}/`),
    base: `/${name}/`,
    publicDir: here('./ui/public/'),
    plugins: [react(), head(name)],
    server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
    build: {
      outDir: here(`../../api/wwwroot/${name}`),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  });

// What both pages have in their heads. Light or dark is set by a blocking script, before the first paint.
const head = (name: string): Plugin => ({
  name: 'leadexec-head',
  transformIndexHtml: {
    handler: (): HtmlTagDescriptor[] => [
      { tag: 'meta', attrs: { charset: 'utf-8' } },
      { tag: 'meta', attrs: { name: 'viewport', content: 'width=device-width, initial-scale=1' } },
      { tag: 'meta', attrs: { name: 'robots', content: 'noindex' } },
      { tag: 'link', attrs: { rel: 'icon', href: `/${name}/favicon.svg`, type: 'image/svg+xml' } },
      { tag: 'script', attrs: { src: `/${name}/scheme.js` } },
    ],
  },
});
