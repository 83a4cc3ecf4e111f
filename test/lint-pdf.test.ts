import { beforeAll, describe, expect, it } from 'vitest';
import { writePdf } from '../src/writers/pdf/index.js';
import { sampleDocument } from './document-sample.js';
import { lintPdf } from './lint-pdf.js';
import { rewritePdf } from './rewrite-pdf.js';

/** What it says of the examples and of generated documents is in `goldens.test.ts` and `generated.office.ts`. */
it('has nothing to say of the sample', async () => {
  expect(lintPdf(await writePdf(sampleDocument()))).toEqual([]);
});

describe('the lint speaks of', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await writePdf(sampleDocument());
  });

  const cases: [what: string, from: RegExp | string, to: string, fault: string][] = [
    [
      'a file that is not tagged',
      '/Marked true',
      '/Marked false',
      'declared: does not say that it is tagged',
    ],
    ['no language', '/Lang (en-GB)', '/Lang ()', 'has no language'],
    [
      'a title that is not shown',
      '/DisplayDocTitle true',
      '/DisplayDocTitle false',
      'does not show its title',
    ],
    ['no title', /\/Title (?=\d+ 0 R\n\/Author)/, '/Tittle ', 'has no title'],
    ['no tree', '/StructTreeRoot ', '/StructureRoot ', 'has no structure tree'],
    [
      'text outside all content',
      / EMC\n|\nEMC\n/,
      '\nEMC\nBT <0001> Tj ET\n',
      'contentReached: page 1: Tj draws',
    ],
    ['drawing outside all content', /\nEMC\n/, '\nEMC\n0 0 m 1 1 l S\n', 'page 1: S draws'],
    ['content that does not end', /\nEMC\n/, '\n', 'in pairs'],
    ['content twice', '/MCID 1', '/MCID 0', 'is there twice'],
    [
      'content that nothing reaches',
      /\/MCID 0(?=\s*>>\s*BDC)/,
      '/MCID 999',
      'content 999 is reached 0 times',
    ],
    [
      'an artifact in content',
      /(?<=\/MCID 0\s*>>\s*BDC)\n/,
      '\n/Artifact BMC\nEMC\n',
      'stand in one another',
    ],
    ['a way back that leads astray', /(\/Nums \[\s*0 \[)\d+ 0 R/, '$11 0 R', 'does not lead back'],
    ['a heading level skipped', /\/S \/H1/, '/S /H3', 'headingLevels: a heading of level 3'],
    ['a row outside its table', /\/S \/Table/, '/S /Div', 'TR stands outside Table'],
    ['a cell that is none', /\/S \/TD/, '/S /P', 'P stands in TR'],
    ['a head that heads nothing', /\/Scope \/Row/, '/Scop /Row', 'does not say what it heads'],
    ['a list with something else in it', /\/S \/LI\b/, '/S /P', 'P stands in L'],
    ['an item without a body', /\/S \/LBody/, '/S /Lbl', 'a list item has no body'],
    ['a list without numbering', /\/ListNumbering/, '/ListNumbing', 'does not say how it is numbered'],
    ['a link without words', /\/Contents \(/, '/Content (', 'has no words'],
    ['a link without an element', /\/S \/Link/, '/S /Span', 'belongs to 1 elements'],
    ['a link that does not lead back', /\/StructParent \d+/, '/StructParent 99999', 'does not lead back'],
    ['a link to nowhere', /\/D \(service\)/, '/D (servant)', 'leads to servant'],
    ['links out of order', /(\/Annots[^>]*)\/Tabs \/S/, '$1/Tabs /R', 'the order of its links'],
    [
      'a bookmark that says something else',
      /\/Title \(Definitions\)/,
      '/Title (Descriptions)',
      'outline: bookmark "H1 Descriptions"',
    ],
    ['a font that says nothing', /\/ToUnicode/, '/FromUnicode', 'fonts: font'],
    ['a font that is not there', /\/FontFile2/, '/FontFile9', 'is not in the file'],
  ];
  it.each(cases)('%s', (_, from, to, fault) => {
    let done = false;
    const broken = rewritePdf(bytes, (object) => {
      if (done || (object.search(from) < 0 && typeof from !== 'string')) return object;
      const changed = object.replace(from, to);
      done = changed !== object;
      return changed;
    });
    expect(done).toBe(true);
    expect(lintPdf(broken).join('\n')).toContain(fault);
  });

  it('nothing when nothing is changed', () => {
    expect(lintPdf(rewritePdf(bytes, (object) => object))).toEqual([]);
  });
});
