import type { ParagraphChild, XmlComponent } from 'docx';
import type { Blank, Value } from '../../document/types.js';
import { answerTag } from '../../ooxml/origin.js';
import { languageTags } from './character-styles.js';
import { shortTitle } from './control-names.js';
import { element } from './element.js';
import { legal } from './text.js';
import type { Writing } from './writing.js';

/**
 * The content control around a whole answer, or around the blank of one that is missing: titled by its question and
 * tagged with its path, so that an edited file can be read back. In a form that somebody outside fills in, the answers
 * of the board are locked.
 * @param shown runs that print it
 */
export function answerControl(
  inline: Value | Blank,
  shown: readonly ParagraphChild[],
  writing: Writing,
): ParagraphChild[] {
  const { answer, path } = inline;
  // Word fills a control without words with a prompt of its own.
  if (!answer || shown.length === 0) return [...shown];
  const properties = [
    element('w:alias', { 'w:val': shortTitle(answer.question) }),
    element('w:tag', { 'w:val': answerTag(path) }),
    // Numbered when the file is settled: Word asks for ids that differ.
    element('w:id', { 'w:val': 0 }),
    ...(writing.document.form ? [element('w:lock', { 'w:val': 'sdtContentLocked' })] : []),
    ...(inline.type === 'blank' ? [element('w:showingPlcHdr')] : []),
    kindOf(inline, writing),
  ];
  const control = [element('w:sdtPr', {}, properties), element('w:sdtContent', {}, shown)];
  return [element('w:sdt', {}, control) as ParagraphChild];
}

function kindOf({ answer, text }: Value | Blank, writing: Writing): XmlComponent {
  switch (answer?.kind) {
    case 'date':
      return element('w:date', {}, [
        element('w:dateFormat', { 'w:val': 'd MMMM yyyy' }),
        element('w:lid', { 'w:val': languageTags[writing.document.language] }),
        element('w:storeMappedDataAs', { 'w:val': 'dateTime' }),
        element('w:calendar', { 'w:val': 'gregorian' }),
      ]);
    case 'choice': {
      const wordings = [...new Set(answer.choices.map(legal))];
      const item = (words: string) => element('w:listItem', { 'w:displayText': words, 'w:value': words });
      return element('w:dropDownList', {}, wordings.map(item));
    }
    default:
      return answer?.kind === 'lines' || text.includes('\n')
        ? element('w:text', { 'w:multiLine': 1 })
        : element('w:text');
  }
}
