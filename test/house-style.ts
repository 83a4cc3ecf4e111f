/** A document written in each of three house styles, for tests. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBranding } from '../src/branding/branding.js';
import type { Document } from '../src/document/types.js';
import { writeDocx } from '../src/writers/docx/index.js';
import { bareFile, letterhead, numberedTemplate } from './house-references.js';

/** What the references are called, what stands in their heads, and the styles that a profile names. */
export const references = [
  { name: 'letterhead.docx', heads: ['Example Health Board', 'Example Health Board, wide'], styles: {} },
  { name: 'numbered.dotx', heads: ['Example Trust', ''], styles: { title: 'Our Title' } },
  { name: 'bare.docx', heads: undefined, styles: {} },
] as const;

export type Reference = (typeof references)[number];

/** A folder with the three references. */
export async function referenceFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'eiriol-house-'));
  writeFileSync(join(folder, 'letterhead.docx'), await letterhead());
  writeFileSync(join(folder, 'numbered.dotx'), await numberedTemplate());
  writeFileSync(join(folder, 'bare.docx'), bareFile());
  return folder;
}

/** The Word file of a document in a house style, and what was told of it. */
export async function inHouseStyle(document: Document, { name, styles }: Reference, folder: string) {
  const { look, faults } = await readBranding({ reference: name, styles }, folder);
  return { bytes: await writeDocx({ ...document, ...(look && { look }) }), faults };
}
