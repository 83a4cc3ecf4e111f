import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { layOut } from '../src/layout/pages.js';
import { writeDocx } from '../src/writers/docx/index.js';
import { sampleDocument } from './document-sample.js';
import { lintDocx } from './lint-docx.js';

/** What it says of the examples and of generated documents is in `goldens.test.ts` and `generated.office.ts`. */
it('has nothing to say of the sample, with and without page numbers', async () => {
  const document = sampleDocument();
  expect(lintDocx(await writeDocx(document, layOut(document).pageOf), document)).toEqual([]);
  expect(lintDocx(await writeDocx(document))).toEqual([]);
});

describe('the lint speaks of', () => {
  let parts: Record<string, string>;
  beforeAll(async () => {
    const document = sampleDocument();
    const bytes = await writeDocx(document, layOut(document).pageOf);
    parts = Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
    );
  });

  const lint = (changed: Record<string, string | undefined>): string[] => {
    const kept = Object.entries({ ...parts, ...changed }).filter(([, xml]) => xml !== undefined);
    return lintDocx(zipSync(Object.fromEntries(kept.map(([path, xml]) => [path, strToU8(xml as string)]))));
  };

  const body = 'word/document.xml';
  const styles = 'word/styles.xml';
  const cases: [what: string, part: string, from: RegExp | string, to: string, fault: string | RegExp][] = [
    [
      'an unknown paragraph style',
      body,
      '"BodyText"',
      '"Nowhere"',
      'knownStyles: word/document.xml: paragraph style "Nowhere"',
    ],
    [
      'an unknown character style',
      body,
      '<w:rStyle w:val="Blank"/>',
      '<w:rStyle w:val="Empty"/>',
      'character style "Empty"',
    ],
    ['an unknown table style', body, '"PackGrid"', '"Grid"', 'table style "Grid"'],
    ['a style of the wrong kind', body, '"PackGrid"', '"BodyText"', 'table style "BodyText"'],
    [
      'a style on one that is missing',
      styles,
      /<w:basedOn w:val="Header"\/>/,
      '<w:basedOn w:val="Gone"/>',
      'names "Gone"',
    ],
    [
      'a list that is missing',
      styles,
      /<w:numId w:val="\d+"\/>/,
      '<w:numId w:val="99"/>',
      'knownLists: word/styles.xml: list 99',
    ],
    [
      'a list made from nothing',
      'word/numbering.xml',
      /<w:abstractNumId w:val="\d+"\/>/,
      '<w:abstractNumId w:val="99"/>',
      'made from 99',
    ],
    ['a reference to no bookmark', body, 'REF service_who ', 'REF service_whom ', 'names no bookmark'],
    [
      'a page reference to no bookmark',
      body,
      'PAGEREF service ',
      'PAGEREF nothing ',
      'field PAGEREF nothing',
    ],
    ['a link to no bookmark', body, 'w:anchor="service"', 'w:anchor="servant"', 'leads to "servant"'],
    [
      'a bookmark name twice',
      body,
      'w:name="access"',
      'w:name="SERVICE"',
      'bookmark "service" is there twice',
    ],
    [
      'a bookmark id twice',
      body,
      '<w:bookmarkStart w:name="access" w:id="',
      '<w:bookmarkStart w:name="access" w:id="0" w:x="',
      'begins twice',
    ],
    ['a bookmark that does not end', body, /<w:bookmarkEnd w:id="0"\/>/, '', 'bookmark id 0 does not end'],
    [
      'a field that shows nothing',
      body,
      /(<w:fldSimple w:instr="REF service_who [^>]*>).*?(?=<\/w:fldSimple>)/,
      '$1',
      'shows nothing',
    ],
    [
      'two content controls with one id',
      body,
      '<w:sdtPr>',
      '<w:sdtPr><w:id w:val="7"/><w:id w:val="7"/>',
      'content control id 7',
    ],
    [
      'two drawings with one id',
      body,
      '</w:p>',
      '</w:p><wp:docPr id="1" descr="a"/><wp:docPr id="1" descr="b"/>',
      'drawing id 1',
    ],
    ['a picture without words', body, '</w:p>', '</w:p><wp:docPr id="5"/>', 'picture 5 has no words'],
    [
      'a shape without words',
      'word/header1.xml',
      '</w:hdr>',
      '<v:rect id="odd"/></w:hdr>',
      'shape odd has no words',
    ],
    ['a cell that ends in a table', body, '</w:p></w:tc>', '</w:p><w:tbl/></w:tc>', 'cellEnds'],
    ['an empty cell', body, /(<\/w:tcPr>)<w:p>.*?<\/w:p>(?=<\/w:tc>)/, '$1', 'cellEnds'],
    ['a head that is not marked', body, '<w:tblHeader/>', '', 'not marked as head'],
    ['a row marked that is none', body, /(<w:tblLook w:firstRow=")true/, '$1false', 'is marked as head'],
    ['a table that says nothing', body, /<w:tblDescription [^>]*\/>/, '', 'describedTables'],
    ['a level skipped', styles, '<w:outlineLvl w:val="1"/>', '<w:outlineLvl w:val="2"/>', 'skips a level'],
    ['words without a language', styles, /<w:lang [^>]*\/>/, '', 'runLanguage'],
    [
      'space made by a paragraph',
      body,
      '</w:tbl><w:p>',
      '</w:tbl><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p><w:p>',
      'emptyParagraphs',
    ],
    [
      'properties out of order',
      body,
      /(<w:pStyle [^>]*\/>)(<w:keepNext\/>)/,
      '$2$1',
      'w:pStyle comes after w:keepNext in w:pPr',
    ],
    [
      'run properties out of order',
      body,
      '<w:rStyle w:val="Strong"/><w:b/>',
      '<w:b/><w:rStyle w:val="Strong"/>',
      'comes after w:b in w:rPr',
    ],
    ['table properties out of order', body, /(<w:tblStyle [^>]*\/>)(<w:tblW [^>]*\/>)/, '$2$1', 'in w:tblPr'],
    ['cell properties out of order', body, /(<w:tcW [^>]*\/>)(<w:vAlign [^>]*\/>)/, '$2$1', 'in w:tcPr'],
    [
      'row properties out of order',
      body,
      '<w:cantSplit/><w:tblHeader/>',
      '<w:tblHeader/><w:cantSplit/>',
      'in w:trPr',
    ],
    ['section properties out of order', body, /(<w:pgSz [^>]*\/>)(<w:pgMar [^>]*\/>)/, '$2$1', 'in w:sectPr'],
    ['what belongs elsewhere', body, '<w:cantSplit/>', '<w:b/>', 'w:b does not belong in w:trPr'],
    [
      'an id that is no relationship',
      body,
      /r:id="rIdLink1"/,
      'r:id="rIdLink99"',
      'r:id rIdLink99 is no relationship',
    ],
    [
      'a content type without a part',
      '[Content_Types].xml',
      '/word/styles.xml',
      '/word/fashion.xml',
      'names word/fashion.xml',
    ],
    [
      'a part without a type of its own',
      '[Content_Types].xml',
      '/word/styles.xml',
      '/word/fashion.xml',
      'word/styles.xml: has only',
    ],
    [
      'an illegal character',
      body,
      '<w:t xml:space="preserve">',
      '<w:t xml:space="preserve">\u0007',
      'legalCharacters',
    ],
    [
      'an illegal character by number',
      body,
      '<w:t xml:space="preserve">',
      '<w:t xml:space="preserve">&#7;',
      'legalCharacters',
    ],
    ['a placeholder', body, '<w:tcW w:type="dxa"', '<w:tcW w:type="{clauses-0}"', 'placeholders'],
    ['a dirty field', body, '<w:fldSimple ', '<w:fldSimple w:dirty="true" ', 'nothingDirty'],
    [
      'fields to update',
      'word/settings.xml',
      '<w:compat>',
      '<w:updateFields w:val="true"/><w:compat>',
      'nothingDirty',
    ],
  ];
  it.each(cases)('%s', (_, part, from, to, fault) => {
    const changed = (parts[part] ?? '').replace(from, to);
    expect(changed).not.toBe(parts[part]);
    expect(lint({ [part]: changed }).join('\n')).toMatch(fault);
  });

  it('a part that is missing, and one that nothing leads to', () => {
    expect(lint({ 'word/theme/theme1.xml': undefined, 'word/stray.bin': '' }).join('\n')).toMatch(
      /leads to word\/theme\/theme1\.xml, which is missing[\s\S]*stray\.bin: no relationship leads[\s\S]*stray\.bin: has no content type/,
    );
  });
});
