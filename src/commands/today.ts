import { placed } from '../compose/unfinished.js';
import { plainText } from '../document/plain.js';
import type { Document } from '../document/types.js';
import { inlineLists, walkBlocks, walkInlines } from '../document/walk.js';
import { answerTag } from '../ooxml/origin.js';
import { openWord, tree } from '../ooxml/package.js';
import type { Line } from '../returned/line.js';
import { readLines } from '../returned/read.js';

/** A document as its Word file would be built today, to compare an edited file with. */
export interface Today {
  lines: Line[];
  /** Number of the clause or section that a bookmark marks. */
  placeOf(bookmark: string): string | undefined;
  /** Paths of the answers that it offers for change, by the tags of their controls. */
  paths: ReadonlyMap<string, string>;
}

/**
 * Builds the Word file of a document in memory and reads it back.
 * @param fingerprint printed in place of today's: that of the edited file, since it changes with every answer
 */
export async function readToday(document: Document, fingerprint = document.fingerprint): Promise<Today> {
  const [{ writeDocx }, { targetsOf }] = await Promise.all([
    import('../writers/docx/index.js'),
    import('../writers/docx/targets.js'),
  ]);
  const opened = openWord(await writeDocx(document));
  const body = 'parts' in opened ? tree(opened.parts, 'word/document.xml') : undefined;
  if (!body) throw new Error('a file of ours cannot be read back');
  const targets = targetsOf(document);
  const titles = new Map(
    document.blocks.flatMap((block) =>
      block.type === 'section' ? [[block.id, plainText(block.title)]] : [],
    ),
  );
  const places = new Map<string, string>();
  for (const { block, place } of placed(document.blocks, '')) {
    const bookmark = 'id' in block ? targets.get(block.id)?.bookmark : undefined;
    if (bookmark && place && !places.has(bookmark)) places.set(bookmark, titles.get(place) ?? place);
  }
  const lines = readLines(body);
  for (const { pieces } of lines)
    for (const [at, piece] of pieces.entries())
      if (typeof piece === 'string' && document.fingerprint && fingerprint)
        pieces[at] = piece.replaceAll(document.fingerprint, fingerprint);
  return { lines, placeOf: (bookmark) => places.get(bookmark), paths: pathsOf(document) };
}

function pathsOf({ blocks }: Document): Map<string, string> {
  const paths = new Map<string, string>();
  for (const block of walkBlocks(blocks))
    for (const inlines of inlineLists(block))
      for (const inline of walkInlines(inlines))
        if ('answer' in inline) paths.set(answerTag(inline.path), inline.path);
  return paths;
}
