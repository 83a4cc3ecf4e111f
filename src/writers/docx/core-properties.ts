import { plainText } from '../../document/plain.js';
import type { Document } from '../../document/types.js';
import { languageTags } from './character-styles.js';
import { legal } from './text.js';

/** Stands in for the date of a profile that has none; no clock is read. */
const noDate = '2000-01-01';

/** docProps/core.xml: title, subject, issuer, language and the date of the profile. */
export function coreProperties(document: Document): string {
  const { title, issuer, language, date = noDate, blocks } = document;
  const cover = blocks.find((block) => block.type === 'cover');
  const subject = cover?.type === 'cover' ? plainText(cover.subtitle) : '';
  const when = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${xmlText(date)}T00:00:00Z</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title>` +
    (subject === '' ? '' : `<dc:subject>${xmlText(subject)}</dc:subject>`) +
    `<dc:creator>${xmlText(issuer)}</dc:creator>` +
    `<cp:lastModifiedBy>${xmlText(issuer)}</cp:lastModifiedBy>` +
    `<cp:revision>1</cp:revision>${when('created')}${when('modified')}` +
    `<dc:language>${languageTags[language]}</dc:language></cp:coreProperties>`
  );
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function xmlText(text: string): string {
  return legal(text).replace(/[&<>]/g, (character) => entities[character] ?? character);
}
