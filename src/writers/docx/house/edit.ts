import { child, type XmlElement } from '../../../ooxml/xml.js';

/** Properties of a style: an element whose children stand in the order that the schema of Word sets. */
export type Properties = XmlElement;

/** The order of properties in `w:pPr` and `w:rPr`, ECMA-376 part 1, 17.3.1.26 and 17.3.2.28. */
const orders = {
  paragraph:
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  run: 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
} as const;

const ranks = {
  paragraph: new Map(orders.paragraph.split(' ').map((name, at) => [`w:${name}`, at])),
  run: new Map(orders.run.split(' ').map((name, at) => [`w:${name}`, at])),
};

/** The properties of a style, made when it has none: `w:pPr` stands before `w:rPr`, both after what describes it. */
export function properties(style: XmlElement, name: 'w:pPr' | 'w:rPr'): Properties {
  const found = child(style, name);
  if (found) return found;
  const made: Properties = { name, attributes: {}, children: [] };
  const after =
    name === 'w:pPr' ? /^w:(rPr|tblPr|trPr|tcPr|tblStylePr)$/ : /^w:(tblPr|trPr|tcPr|tblStylePr)$/;
  const at = style.children.findIndex((one) => typeof one !== 'string' && after.test(one.name));
  style.children.splice(at < 0 ? style.children.length : at, 0, made);
  return made;
}

/** Puts a property in its place, instead of the one that was there. */
export function setChild(owner: Properties, property: XmlElement, kind: 'paragraph' | 'run'): void {
  removeChild(owner, property.name);
  const rank = (name: string): number => ranks[kind].get(name) ?? Number.MAX_SAFE_INTEGER;
  const at = owner.children.findIndex(
    (one) => typeof one !== 'string' && rank(one.name) > rank(property.name),
  );
  owner.children.splice(at < 0 ? owner.children.length : at, 0, structuredClone(property));
}

/** Takes every child of a name out. */
export function removeChild(owner: XmlElement | undefined, name: string): void {
  if (owner) owner.children = owner.children.filter((one) => typeof one === 'string' || one.name !== name);
}
