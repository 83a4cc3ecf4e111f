import { defineConfig } from 'vitest/config';

/** Checks of the built files with programs that npm does not bring: LibreOffice, qpdf, poppler, veraPDF and Chromium. */
export default defineConfig({
  test: {
    include: ['test/**/*.office.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
