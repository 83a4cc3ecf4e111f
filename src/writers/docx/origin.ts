import type { Document } from '../../document/types.js';
import { inlineLists, walkBlocks, walkInlines } from '../../document/walk.js';
import { answerTag, markOf, originNamespace, originPaths, originXml } from '../../ooxml/origin.js';
import { legal } from './text.js';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Word tells custom parts apart by such an id; ours is always the same one. */
const itemId = '{8C0E1B54-6F1D-4E58-9B1C-0E1A10EE1201}';

/** Adds the part that says where the file comes from, when the document knows. */
export function addOrigin(parts: Map<string, string>, document: Document): void {
  const { id, language, issuer, fingerprint } = document;
  if (fingerprint === undefined) return;
  parts.set(
    originPaths.item,
    originXml({ document: id, language, issuer: legal(issuer), fingerprint, marks: marksOf(document) }),
  );
  parts.set(
    originPaths.properties,
    `${head}<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${originNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts.set(
    originPaths.relationships,
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${relationships}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
  edit(
    parts,
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/${originPaths.properties}" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`,
  );
  edit(
    parts,
    'word/_rels/document.xml.rels',
    '</Relationships>',
    `<Relationship Id="rIdOrigin" Type="${relationships}/customXml" Target="../${originPaths.item}"/>`,
  );
}

/** Marks of the answers that stand in content controls, by tag; of a missing one, that of no words. */
function marksOf({ blocks }: Document): Map<string, string> {
  const marks = new Map<string, string>();
  for (const block of walkBlocks(blocks))
    for (const inlines of inlineLists(block))
      for (const inline of walkInlines(inlines))
        if ((inline.type === 'value' || inline.type === 'blank') && inline.answer)
          marks.set(answerTag(inline.path), markOf(inline.type === 'value' ? legal(inline.text) : ''));
  return marks;
}

function edit(parts: Map<string, string>, path: string, end: string, more: string): void {
  const xml = parts.get(path);
  if (xml === undefined) throw new Error(`docx wrote no ${path}`);
  parts.set(
    path,
    xml.replace(end, () => `${more}${end}`),
  );
}
