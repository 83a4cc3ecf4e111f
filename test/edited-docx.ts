/** Edits of a Word file as Word leaves them behind, for tests of what is read back. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const part = 'word/document.xml';

/** The file with its text changed. Throws when the change changes nothing. */
export function edited(bytes: Uint8Array, ...changes: ((xml: string) => string)[]): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part] as Uint8Array);
  const after = changes.reduce((xml, change) => {
    const changed = change(xml);
    if (changed === xml) throw new Error('an edit of the test changed nothing');
    return changed;
  }, before);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

/** The file without a part and what leads to it. */
export function without(bytes: Uint8Array, path: RegExp): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !path.test(name))));
}

const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const by = 'w:author="A Planner" w:date="2026-11-20T09:30:00Z"';

/** Ways in which Word writes the content of a control that somebody changed. */
export const ways = {
  typed: (words: string) => run(words),
  /** Runs cut apart by the spelling checker and by sessions of work. */
  inPieces: (words: string) =>
    `<w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1"><w:t xml:space="preserve">${words.slice(0, 2)}</w:t></w:r>` +
    `<w:proofErr w:type="spellEnd"/><w:r w:rsidRPr="00B2"><w:rPr><w:b/></w:rPr><w:lastRenderedPageBreak/><w:t xml:space="preserve">${words.slice(2)}</w:t></w:r>`,
  /** With changes tracked: the old words struck out, the new ones put in. */
  tracked: (words: string, old: string) =>
    `<w:del w:id="9001" ${by}><w:r><w:delText xml:space="preserve">${old}</w:delText></w:r></w:del>` +
    `<w:ins w:id="9002" ${by}>${run(words)}</w:ins>`,
} as const;

/** Puts words into the control of an answer; into the one at a place, counted from 0, or into all. */
export function answerIs(tag: string, words: string, way: keyof typeof ways = 'typed', at?: number) {
  return inControls(
    tag,
    (control) =>
      control
        .replace('<w:showingPlcHdr/>', '')
        .replace(/(<w:sdtContent>).*(<\/w:sdtContent>)/s, (_, open: string, close: string) => {
          const old = control.replace(/^.*<w:sdtContent>/s, '').replace(/<[^>]+>/g, '');
          return `${open}${ways[way](words, old)}${close}`;
        }),
    at,
  );
}

/** Empties the control of an answer: Word then shows its own prompt. */
export const answerGone = (tag: string) =>
  inControls(tag, (control) =>
    control
      .replace(/<w:(text|date|dropDownList)\b/, (found) => `<w:showingPlcHdr/>${found}`)
      .replace(/(<w:sdtContent>).*(<\/w:sdtContent>)/s, (_, open: string, close: string) => {
        return `${open}${run('Click or tap here to enter text.')}${close}`;
      }),
  );

/** Takes the control away and leaves its words. */
export const controlRemoved = (tag: string) =>
  inControls(tag, (control) => control.replace(/^.*<w:sdtContent>(.*)<\/w:sdtContent><\/w:sdt>$/s, '$1'));

/** Takes the control away with its words. */
export const controlDeleted = (tag: string) => inControls(tag, () => '');

/** Forgets the tags, as LibreOffice 7.4 does. */
export const tagsForgotten = (xml: string): string => xml.replace(/<w:tag [^>]*\/>/g, '');

function inControls(tag: string, change: (control: string) => string, at?: number) {
  return (xml: string): string => {
    let seen = -1;
    return xml.replace(/<w:sdt><w:sdtPr><w:alias(?:(?!<w:sdt>).)*?<\/w:sdt>/gs, (control) => {
      if (!control.includes(`<w:tag w:val="${tag}"/>`)) return control;
      seen++;
      return at === undefined || at === seen ? change(control) : control;
    });
  };
}

/** Changes words of a paragraph. */
export const wordsAre = (from: string, to: string) => (xml: string) => xml.replace(from, () => to);

/** A new paragraph after the one that begins with some words. */
export const paragraphAfter =
  (start: string, words: string, tracked = false) =>
  (xml: string) => {
    const end = xml.indexOf('</w:p>', xml.indexOf(`>${start}`)) + '</w:p>'.length;
    const mark = tracked ? `<w:rPr><w:ins w:id="9003" ${by}/></w:rPr>` : '';
    const made = `<w:p><w:pPr><w:pStyle w:val="Clause"/>${mark}</w:pPr>${tracked ? `<w:ins w:id="9004" ${by}>${run(words)}</w:ins>` : run(words)}</w:p>`;
    return xml.slice(0, end) + made + xml.slice(end);
  };

/** Strikes out, with changes tracked, the paragraph that begins with some words. */
export const paragraphStruck = (start: string) => (xml: string) => {
  const from = xml.lastIndexOf('<w:p>', xml.indexOf(`>${start}`));
  const to = xml.indexOf('</w:p>', from);
  const struck = xml
    .slice(from, to)
    .replace('</w:pPr>', `<w:rPr><w:del w:id="9005" ${by}/></w:rPr></w:pPr><w:del w:id="9006" ${by}>`)
    .replaceAll('<w:t ', '<w:delText ')
    .replaceAll('</w:t>', '</w:delText>');
  return `${xml.slice(0, from)}${struck}</w:del>${xml.slice(to)}`;
};
