import { defineConfig } from 'vitest/config';

/** Checks of the built files with programs that npm does not bring: LibreOffice, qpdf, poppler, veraPDF and Chromium. */
export default defineConfig({
  test: {
    include: ['test/**/*.office.ts'],
    testTimeout: 240_000,
    hookTimeout: 600_000,
    // LibreOffice and the validators keep one core busy each.
    maxWorkers: 2,
  },
});
