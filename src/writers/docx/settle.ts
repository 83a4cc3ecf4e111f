import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Document } from '../../document/types.js';
import { brandColours } from '../../layout/colour.js';
import { coreProperties } from './core-properties.js';
import { enlarge } from './enlarge.js';
import { dress } from './house/index.js';
import { addOrigin } from './origin.js';
import { tableStylesXml } from './table-styles.js';

/**
 * Finishes a file that docx made: adds what it has no option for, and replaces whatever differs from one run to the
 * next (clock, random ids, counters that go on from document to document), so that the same document gives the same
 * bytes.
 * @param packed bytes of a .docx
 * @param enlargement how many times all lengths and sizes are to be as large
 */
export function settle(packed: Uint8Array, document: Document, enlargement: number): Uint8Array {
  const files = Object.entries(unzipSync(packed));
  const parts = new Map(files.filter(isXml).map(([path, bytes]) => [path, strFromU8(bytes)]));
  const edit = (path: string, change: (xml: string) => string): void => {
    const xml = parts.get(path);
    if (xml !== undefined) parts.set(path, change(xml));
  };
  const binary = new Map(files.filter((file) => !isXml(file)));
  parts.set('docProps/core.xml', coreProperties(document));
  dropCustomProperties(parts, edit);
  edit('word/styles.xml', finishStyles);
  edit('word/numbering.xml', finishNumbering);
  edit('word/document.xml', renumberBookmarks);
  edit('word/document.xml', numberControls);
  if (document.form) edit('word/settings.xml', protectForm);
  addOrigin(parts, document);
  if (document.look?.house) dress(parts, binary, document.look.house, document);
  if (document.look?.primary) paint(parts, document.look.primary);
  edit('word/document.xml', numberDrawings);
  for (const path of [...parts.keys()]) {
    if (enlargement !== 1 && path.startsWith('word/')) edit(path, (xml) => enlarge(xml, enlargement));
    edit(path, renumberShapes);
    if (path.endsWith('.rels')) renumberLinks(path, parts, edit);
  }
  // Zip files hold local time and no year before 1980; made of local parts, it reads the same in every zone.
  const mtime = new Date(1980, 0, 1, 12);
  const made = [...parts].map(([path, xml]): [string, Uint8Array] => [path, strToU8(xml)]);
  const sorted = [...made, ...binary].sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map(([path, bytes]) => [path, [bytes, { mtime, level: 6 }]])));
}

/** All parts but pictures. */
const isXml = ([path]: [string, Uint8Array]): boolean => /\.(xml|rels)$/.test(path);

/** Puts the organisation's colours in the place of ours, where XML names a colour. */
function paint(parts: Map<string, string>, primary: string): void {
  const colours = brandColours(primary);
  for (const [path, xml] of parts)
    if (path.startsWith('word/'))
      parts.set(
        path,
        xml.replace(
          /( (?:w:color|w:fill|fillcolor|val)="#?|<w:color w:val=")([0-9A-F]{6})"/g,
          (whole, head, colour) => (colours.has(colour) ? `${head}${colours.get(colour)}"` : whole),
        ),
      );
}

type Edit = (path: string, change: (xml: string) => string) => void;

/** Readers that stream expect the list of parts first, then the package's relationships. */
const order = (path: string): number => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2);

/** docx always writes a part for properties of one's own; we have none. */
function dropCustomProperties(parts: Map<string, string>, edit: Edit): void {
  parts.delete('docProps/custom.xml');
  edit('[Content_Types].xml', (xml) =>
    xml.replace(/<Override [^>]*PartName="\/docProps\/custom\.xml"[^>]*\/>/, ''),
  );
  edit('_rels/.rels', (xml) => xml.replace(/<Relationship [^>]*Target="docProps\/custom\.xml"[^>]*\/>/, ''));
}

/** Adds the table styles, and the style that others of docx's are based on and it leaves out. */
function finishStyles(xml: string): string {
  return xml.replace('</w:styles>', () => `${plainCharacters}${tableStylesXml()}</w:styles>`);
}

const plainCharacters =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">' +
  '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>';

/** Lists of several levels, as Word itself writes those tied to styles; no level is only a suggestion. */
function finishNumbering(xml: string): string {
  return xml.replaceAll('"hybridMultilevel"', '"multilevel"').replace(/ w:tentative="(?:1|true)"/g, '');
}

/** Ids of bookmarks count on through a process; here they count from 0 in order of appearance. */
function renumberBookmarks(xml: string): string {
  const ids = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)"/g, (_, head: string, id: string) => {
    const number = ids.get(id) ?? ids.size;
    ids.set(id, number);
    return `${head}${number}"`;
  });
}

/** Content controls, which Word tells apart by number, in order of appearance. */
function numberControls(xml: string): string {
  let count = 0;
  return xml.replace(/(<w:tag w:val="[^"]*"\/><w:id w:val=")0"/g, (_, head: string) => `${head}${++count}"`);
}

/** In a form only the spaces can be changed. Without a password: whoever must change more can lift it in Word. */
function protectForm(xml: string): string {
  const protection = '<w:documentProtection w:edit="forms" w:enforcement="1"/>';
  return xml.replace('<w:defaultTabStop', () => `${protection}<w:defaultTabStop`);
}

/** Pictures and the shapes in them, which Word numbers together. */
function numberDrawings(xml: string): string {
  let count = 0;
  return xml.replace(
    /(<wp:docPr|<wps:cNvPr|<pic:cNvPr) id="\d+"/g,
    (_, tag: string) => `${tag} id="${++count}"`,
  );
}

/** Names of watermark shapes end in random letters; Word knows a watermark by how the name begins. */
function renumberShapes(xml: string): string {
  let count = 0;
  return xml.replace(/(id="PowerPlusWaterMarkObject)[^"]*"/g, (_, head: string) => `${head}${++count}"`);
}

/** Ids of links to the outside are random; `rIdLink1`, `rIdLink2`, ... cannot meet docx's own `rId1`. */
function renumberLinks(path: string, parts: ReadonlyMap<string, string>, edit: Edit): void {
  const random = [...(parts.get(path) ?? '').matchAll(/ Id="([^"]*)"/g)]
    .map(([, id = '']) => id)
    .filter((id) => !/^rId\d+$/.test(id));
  const names = new Map(random.map((id, index) => [id, `rIdLink${index + 1}`]));
  const rename = (xml: string): string =>
    xml.replace(/( Id| r:id)="([^"]*)"/g, (whole, key: string, id: string) =>
      names.has(id) ? `${key}="${names.get(id)}"` : whole,
    );
  edit(path, rename);
  edit(path.replace('_rels/', '').replace(/\.rels$/, ''), rename);
}
