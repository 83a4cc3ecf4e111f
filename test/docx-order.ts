/** Order of elements in WordprocessingML, which Word holds to and the SDK validator does not always check. */

import { childElements, type Rule } from './docx-file.js';
import type { Element } from './read-xml.js';

const sides = 'top left start bottom right end insideH insideV tl2br tr2bl between bar';

/** Children of each element in the order of the standard (ECMA-376 part 1, annex A). */
const orders: Record<string, string> = {
  pPr: `pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
    snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
    textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange`,
  rPr: `rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
    vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em
    lang eastAsianLayout specVanish oMath rPrChange`,
  tblPr: `tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing
    tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange`,
  trPr: `cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden
    ins del trPrChange`,
  tcPr: `cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark
    cellIns cellDel cellMerge tcPrChange`,
  sectPr: `headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
    pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings
    sectPrChange`,
  pBdr: sides,
  tcBorders: sides,
  tblBorders: sides,
  tblCellMar: sides,
  tbl: 'bookmarkStart bookmarkEnd tblPr tblGrid tr',
  tr: 'tblPrEx trPr tc',
  lvl: 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  style: `name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
    personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`,
};

const ranks = new Map(
  Object.entries(orders).map(([name, list]) => [
    `w:${name}`,
    new Map(list.split(/\s+/).map((child, at) => [`w:${child}`, at])),
  ]),
);

/** Heads and feet of a section may come in any order among themselves. */
const rankOf = (rank: ReadonlyMap<string, number>, name: string): number | undefined =>
  rank.get(name === 'w:footerReference' ? 'w:headerReference' : name);

/** Elements stand in the order of the standard. */
export const elementOrder: Rule = ({ trees }) =>
  [...trees].filter(([path]) => path.startsWith('word/')).flatMap(([path, tree]) => misplaced(tree, path));

function misplaced(owner: Element, path: string): string[] {
  const rank = ranks.get(owner.name);
  const children = childElements(owner);
  const found = children.flatMap((child) => misplaced(child, path));
  if (!rank) return found;
  let last = { name: '', at: -1 };
  for (const { name } of children) {
    const at = rankOf(rank, name);
    if (at === undefined) found.push(`${path}: ${name} does not belong in ${owner.name}`);
    else if (at < last.at) found.push(`${path}: ${name} comes after ${last.name} in ${owner.name}`);
    else last = { name, at };
  }
  return found;
}
