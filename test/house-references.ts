/** House styles as organisations have them, made for tests. */

import {
  AlignmentType,
  Document,
  Footer,
  Header,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { png } from './png.js';

const logo = (description?: string): ImageRun =>
  new ImageRun({
    type: 'png',
    data: png(160, 60, [0, 94, 184, 255]),
    transformation: { width: 120, height: 45 },
    ...(description && { altText: { name: 'Logo', description, title: '' } }),
  });

const head = (words: string): Header =>
  new Header({ children: [new Paragraph({ children: [logo(), new TextRun(` ${words}`)] })] });

/** A letterhead with a logo, in Georgia, with a section on its side that has a head of its own. */
export async function letterhead(): Promise<Uint8Array> {
  const foot = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun('Example House, Cardiff '), new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });
  const margin = { top: 2600, right: 1134, bottom: 1700, left: 1701, header: 567, footer: 567 };
  const file = new Document({
    styles: {
      default: {
        document: { run: { font: 'Georgia', size: 22, language: { value: 'en-US' } } },
        title: { run: { font: 'Georgia', size: 64, color: '005EB8' } },
        heading1: { run: { font: 'Georgia', size: 36, color: '005EB8', bold: true } },
        heading2: { run: { font: 'Georgia', size: 26, color: '003087', italics: true } },
      },
      paragraphStyles: [
        { id: 'HouseText', name: 'Body Text', basedOn: 'Normal', paragraph: { spacing: { after: 160 } } },
        { id: 'HouseCaption', name: 'caption', basedOn: 'Normal', run: { italics: true, color: '003087' } },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin } },
        headers: { default: head('Example Health Board') },
        footers: { default: foot },
        children: [new Paragraph('Text of the letter')],
      },
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE },
            margin: { ...margin, top: 2000 },
          },
        },
        headers: { default: head('Example Health Board, wide') },
        footers: { default: foot },
        children: [new Paragraph('A wide page')],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

/** A template whose headings have numbers of their own, whose title is a heading, and whose first page differs. */
export async function numberedTemplate(): Promise<Uint8Array> {
  const level = (at: number, text: string) => ({
    level: at,
    format: LevelFormat.UPPER_ROMAN,
    text,
    style: { style: `Heading${at + 1}`, paragraph: { indent: { left: 1200, hanging: 1200 } } },
  });
  const file = new Document({
    numbering: { config: [{ reference: 'own', levels: [level(0, 'Part %1:'), level(1, 'Part %1.%2')] }] },
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 24 } },
        heading1: { run: { size: 34, bold: true }, paragraph: { numbering: { reference: 'own', level: 0 } } },
        heading2: { run: { size: 28 }, paragraph: { numbering: { reference: 'own', level: 1 } } },
      },
      paragraphStyles: [
        { id: 'OurTitle', name: 'Our Title', basedOn: 'Heading1', run: { size: 60 } },
        { id: 'Clause', name: 'Something else', basedOn: 'Normal', run: { bold: true } },
      ],
    },
    sections: [
      {
        properties: { titlePage: true },
        headers: {
          first: new Header({ children: [new Paragraph({ children: [logo('Logo of the Example Trust')] })] }),
          default: new Header({ children: [new Paragraph('Example Trust')] }),
        },
        children: [new Paragraph('Text')],
      },
    ],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toBuffer(file)));
  const types = strFromU8(parts['[Content_Types].xml'] as Uint8Array);
  return zipSync({
    ...parts,
    '[Content_Types].xml': strToU8(types.replace('document.main+xml', 'template.main+xml')),
  });
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** As little as Word opens: body text, and a page with wide margins. */
export function bareFile(): Uint8Array {
  const parts = {
    '[Content_Types].xml':
      `${start}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
      '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
    '_rels/.rels': `${start}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${start}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'word/document.xml': `${start}<w:document ${w}><w:body><w:p/><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="2000" w:bottom="1440" w:left="2000" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/styles.xml': `${start}<w:styles ${w}><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii="Verdana" w:hAnsi="Verdana"/><w:sz w:val="18"/></w:rPr></w:style></w:styles>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}
