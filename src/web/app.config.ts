import { readdirSync, readFileSync } from 'node:fs';
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
    plugins: [react(), head(name), styled()],
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
      // The account's own colours, before the first paint too (api/Portal/BrandEndpoints.cs).
      ...(name === 'portal' ? [{ tag: 'link', attrs: { rel: 'stylesheet', href: '/portal/brand.css' } }] : []),
    ],
  },
});

const mantine = here('./node_modules/@mantine/core/styles/');
const classes = (text: string) => new Set(text.match(/\bm_[0-9a-f]{7,8}\b/g));

// Only the styles of the components in use are loaded (ui/src/styles.css); one that lacks its styles ends the build.
const styled = (): Plugin => ({
  name: 'leadexec-styled',
  apply: 'build',
  generateBundle(_, bundle) {
    const files = Object.values(bundle);
    const used = classes(files.map((file) => (file.type === 'chunk' ? file.code : '')).join(' '));
    const there = classes(
      files.map((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : '')).join(' '),
    );
    const missing = readdirSync(mantine)
      .filter((name) => name.endsWith('.css') && !name.endsWith('.layer.css'))
      .filter((name) => [...classes(readFileSync(mantine + name, 'utf8'))].some((one) => used.has(one) && !there.has(one)));
    if (missing.length > 0) {
      this.error(`ui/src/styles.css lacks @mantine/core/styles/${missing.join(', ')}`);
    }
  },
});
