import { child, inside, valOf, type XmlElement } from '../ooxml/xml.js';
import type { Control, Line } from './line.js';

/**
 * The paragraphs of a Word document in reading order, without those that show nothing. Deleted words and rows are left
 * out, inserted ones are in, and a paragraph whose mark was deleted runs on into the next. The list of contents is
 * left out, since it repeats the headings.
 */
export function readLines(document: XmlElement): Line[] {
  const reader = new LineReader();
  reader.blocks(child(document, 'w:body'));
  return reader.lines.filter(({ pieces }) =>
    pieces.some((piece) =>
      typeof piece === 'string' ? piece.trim() !== '' : 'text' in piece || piece.field !== '',
    ),
  );
}

/** Around what was taken out with changes tracked. */
const takenOut = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:rPr', 'w:pPr', 'w:sdtPr', 'w:sdtEndPr']);
/** Characters that Word writes as elements. */
const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};

class LineReader {
  readonly lines: Line[] = [];
  #line: Line = { pieces: [], bookmarks: [] };
  /** Content controls around the pen, outermost first; only that one is a piece of the line. */
  readonly #controls: Control[] = [];
  /** Fields around the pen: whether their instruction has been read, and what it is. */
  readonly #fields: { shown: boolean; instruction: string; piece?: { field: string } }[] = [];

  blocks(owner: XmlElement | undefined): void {
    for (const element of inside(owner)) {
      if (takenOut.has(element.name) || isContents(element)) continue;
      if (element.name === 'w:tr' && child(child(element, 'w:trPr'), 'w:del')) continue;
      if (element.name === 'w:p') this.#paragraph(element);
      else if (element.name === 'w:sdt')
        this.#control(element, () => this.blocks(child(element, 'w:sdtContent')));
      else if (element.name === 'w:bookmarkStart')
        this.#line.bookmarks.push(element.attributes['w:name'] ?? '');
      else this.blocks(element);
    }
  }

  #paragraph(element: XmlElement): void {
    for (const control of this.#controls) if (control.text !== '') control.text += '\n';
    this.#inlines(element);
    // A deleted mark joins the paragraph to the next.
    if (child(child(child(element, 'w:pPr'), 'w:rPr'), 'w:del')) return;
    this.lines.push(this.#line);
    this.#line = { pieces: [], bookmarks: [] };
  }

  #inlines(owner: XmlElement | undefined): void {
    for (const element of inside(owner)) {
      if (takenOut.has(element.name)) continue;
      switch (element.name) {
        case 'w:t':
          this.#words(element.children.filter((one) => typeof one === 'string').join(''));
          break;
        case 'w:bookmarkStart':
          this.#line.bookmarks.push(element.attributes['w:name'] ?? '');
          break;
        case 'w:sdt':
          this.#control(element, () => this.#inlines(child(element, 'w:sdtContent')));
          break;
        case 'w:fldSimple':
          this.#fields.push({ shown: true, instruction: element.attributes['w:instr'] ?? '' });
          this.#inlines(element);
          this.#fields.pop();
          break;
        case 'w:fldChar':
          this.#fieldMark(element.attributes['w:fldCharType']);
          break;
        case 'w:instrText': {
          const field = this.#fields.at(-1);
          if (field) field.instruction += element.children.join('');
          break;
        }
        // Paragraphs in a picture stand beside the text.
        case 'w:drawing':
        case 'w:pict':
          break;
        default: {
          const sign = owner?.name === 'w:r' ? signs[element.name] : undefined;
          if (sign === undefined) this.#inlines(element);
          else if (element.attributes['w:type'] !== 'page') this.#words(sign);
        }
      }
    }
  }

  #fieldMark(type: string | undefined): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ shown: false, instruction: '' });
    else if (type === 'separate' && field) field.shown = true;
    else if (type === 'end') this.#fields.pop();
  }

  #control(element: XmlElement, read: () => void): void {
    const properties = child(element, 'w:sdtPr');
    const control: Control = { tag: valOf(child(properties, 'w:tag')), text: '' };
    if (this.#controls.length === 0) this.#line.pieces.push(control);
    this.#controls.push(control);
    read();
    this.#controls.pop();
    if (child(properties, 'w:showingPlcHdr')) Object.assign(control, { prompt: control.text, text: '' });
    this.#dropDouble(control);
  }

  /** LibreOffice writes the control at the end of a paragraph that ends a page section twice. */
  #dropDouble(control: Control): void {
    const { pieces } = this.#line;
    const [before, last] = pieces.slice(-2);
    if (last !== control || control.tag !== undefined || typeof before !== 'object' || !('text' in before))
      return;
    if (before.tag === undefined && before.text === control.text) pieces.pop();
  }

  #words(words: string): void {
    const field = this.#fields.at(-1);
    if (field && !field.shown) return;
    const [control] = this.#controls;
    if (control) {
      control.text += words;
      return;
    }
    const { pieces } = this.#line;
    if (field && /^\s*(REF|PAGEREF|SEQ|PAGE)\b/.test(field.instruction)) {
      field.piece ??= { field: '' };
      if (!pieces.includes(field.piece)) pieces.push(field.piece);
      field.piece.field += words;
    } else if (typeof pieces.at(-1) === 'string') pieces[pieces.length - 1] += words;
    else pieces.push(words);
  }
}

function isContents(element: XmlElement): boolean {
  const part = child(child(element, 'w:sdtPr'), 'w:docPartObj');
  if (part) return valOf(child(part, 'w:docPartGallery')) === 'Table of Contents';
  return element.name === 'w:p' && /^TOC\d/i.test(valOf(child(child(element, 'w:pPr'), 'w:pStyle')) ?? '');
}
