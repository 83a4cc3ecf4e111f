import { BuilderElement, type ParagraphChild, TextRun, type XmlComponent } from 'docx';

/** An element of WordprocessingML that docx has no class for; attribute and element names carry their prefix. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly (XmlComponent | ParagraphChild | string)[] = [],
): XmlComponent {
  return new BuilderElement({
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
    children: children as readonly XmlComponent[],
  });
}

/**
 * A field that Word works out, with what it shows until then. Not marked dirty: Word neither asks nor changes it on
 * opening.
 * @param instruction e.g. `REF skills_qualification \n \h`
 * @param shown runs of the result
 */
export function field(instruction: string, shown: readonly ParagraphChild[]): ParagraphChild {
  return element('w:fldSimple', { 'w:instr': instruction }, shown) as ParagraphChild;
}

/** A field written out in runs, for where LibreOffice shows no simple one: inside a link, or over many paragraphs. */
export function spelledField(instruction: string, shown: readonly ParagraphChild[]): ParagraphChild[] {
  return [...fieldStart(instruction), ...shown, fieldEnd()];
}

/** Runs before what a field shows. */
export function fieldStart(instruction: string): ParagraphChild[] {
  return [
    new TextRun({ children: [element('w:fldChar', { 'w:fldCharType': 'begin' })] }),
    new TextRun({ children: [element('w:instrText', { 'xml:space': 'preserve' }, [instruction])] }),
    new TextRun({ children: [element('w:fldChar', { 'w:fldCharType': 'separate' })] }),
  ];
}

/** The run after what a field shows. */
export function fieldEnd(): ParagraphChild {
  return new TextRun({ children: [element('w:fldChar', { 'w:fldCharType': 'end' })] });
}
