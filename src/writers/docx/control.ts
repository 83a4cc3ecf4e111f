import type { ParagraphChild, XmlComponent } from 'docx';
import { plainText } from '../../document/plain.js';
import type { Field } from '../../document/types.js';
import { answerTag } from '../../ooxml/origin.js';
import { languageTags } from './character-styles.js';
import { shortTitle } from './control-names.js';
import { element } from './element.js';
import { inlineRuns } from './inlines.js';
import { legal, textRuns } from './text.js';
import { type Writing, word } from './writing.js';

/** Signs of a box, empty and ticked, and the font that Word shows them in. */
const boxes = { empty: '\u2610', ticked: '\u2612', font: 'MS Gothic' } as const;

/**
 * The content control of a space to fill in: titled by its label, tagged `document#field`, not to be deleted, and
 * showing what to do until it is filled.
 */
export function contentControl(field: Field, writing: Writing): ParagraphChild {
  const shown = field.kind === 'check' || field.value.length > 0 ? [] : [element('w:showingPlcHdr')];
  const properties = [
    element('w:alias', { 'w:val': shortTitle(plainText(field.label)) }),
    element('w:tag', { 'w:val': answerTag(legal(`${writing.document.id}#${field.id}`)) }),
    // Numbered when the file is settled: Word asks for ids that differ.
    element('w:id', { 'w:val': 0 }),
    element('w:lock', { 'w:val': 'sdtLocked' }),
    ...shown,
    ...kindOf(field, writing),
  ];
  return element('w:sdt', {}, [
    element('w:sdtPr', {}, properties),
    element('w:sdtContent', {}, contentOf(field, writing)),
  ]) as ParagraphChild;
}

function kindOf({ kind, choices, value }: Field, writing: Writing): XmlComponent[] {
  // What stands there already may be more than plain text: a blank, or a reference.
  if (value.length > 0 && kind !== 'check') return [element('w:richText')];
  switch (kind) {
    case 'text':
      return [element('w:text', { 'w:multiLine': 1 })];
    case 'date':
      return [
        element('w:date', {}, [
          element('w:dateFormat', { 'w:val': 'd MMMM yyyy' }),
          element('w:lid', { 'w:val': languageTags[writing.document.language] }),
          element('w:storeMappedDataAs', { 'w:val': 'dateTime' }),
          element('w:calendar', { 'w:val': 'gregorian' }),
        ]),
      ];
    case 'choice':
      return [
        element(
          'w:dropDownList',
          {},
          choices
            .map(legal)
            .map((words) => element('w:listItem', { 'w:displayText': words, 'w:value': words })),
        ),
      ];
    case 'check':
      return [
        element('w14:checkbox', {}, [
          element('w14:checked', { 'w14:val': 0 }),
          element('w14:checkedState', { 'w14:val': codeOf(boxes.ticked), 'w14:font': boxes.font }),
          element('w14:uncheckedState', { 'w14:val': codeOf(boxes.empty), 'w14:font': boxes.font }),
        ]),
      ];
  }
}

const codeOf = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase();

function contentOf({ kind, value }: Field, writing: Writing): ParagraphChild[] {
  if (kind === 'check') return textRuns(boxes.empty, { font: boxes.font });
  if (value.length > 0) return inlineRuns(value, writing, { bare: true });
  const asks = { text: 'writeHere', date: 'chooseDate', choice: 'chooseOne' } as const;
  return textRuns(word(writing, asks[kind]), { style: 'PlaceholderText' });
}
