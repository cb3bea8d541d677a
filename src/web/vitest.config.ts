import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    globals: false,
    environment: 'jsdom',
    setupFiles: ['./tests/setup.ts'],
    include: ['{api-client,ui,admin,portal}/src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    // Only a hang takes that long; a busy machine may take twenty times its usual time.
    testTimeout: 120_000,
    maxWorkers: 2,
    maxConcurrency: 2,
  },
});
