/** Numbered clauses, their items and sub-items. */

import type { Clause } from '../../document/types.js';
import { barred, beginsUndecided, type Frame, marked } from '../frame.js';
import { type Node, node } from '../nodes.js';
import { paragraphStrips } from '../paragraph.js';
import { type Look, lookOf, type Run, runsOf } from '../runs.js';
import { named, type Strip } from '../strips.js';
import { palette, styles } from '../style.js';
import { blockStrips, needsWords } from './index.js';

/** Strips of a clause and all that belongs to it. Numbers count from the edge of the text, whatever stands around. */
export function clause(block: Clause, frame: Frame): Strip[] {
  const depth = block.number.length;
  const style = depth <= 2 ? styles.clause : depth === 3 ? styles.item : styles.subitem;
  const look = lookOf(style);
  const undecided = beginsUndecided(block, frame);
  const nodes = depth <= 2 ? clauseNodes(frame) : itemNodes(frame);
  const strips = paragraphStrips(wordsOf(block, undecided, look, frame), {
    left: frame.full.left,
    width: frame.full.width,
    style,
    of: nodes.text,
    label: { text: block.label, of: nodes.label },
    keep: leadsOn(block, frame),
  });
  const inside = blockStrips(block.blocks, {
    ...frame,
    left: frame.full.left + style.indent,
    width: frame.full.width - style.indent,
    parent: nodes.inside,
    after: style.after,
    undecided: frame.undecided || undecided,
  });
  return named(block.id, barred([...strips, ...inside], undecided, frame));
}

function wordsOf(block: Clause, undecided: boolean, look: Look, { telling }: Frame): Run[] {
  if (block.notUsed) {
    return [{ text: telling.words.notUsed ?? '', look: { ...look, italic: true, colour: palette.muted } }];
  }
  return marked(runsOf(block.inlines, look, telling), undecided, look, telling);
}

/** The number of a clause is read as part of its sentence. */
function clauseNodes(frame: Frame): { text: Node; label: Node; inside: Node } {
  const text = node('P', frame.parent);
  return { text, label: text, inside: frame.parent };
}

function itemNodes(frame: Frame): { text: Node; label: Node; inside: Node } {
  const item = node('LI', frame.parent);
  const label = node('Lbl', item);
  const inside = node('LBody', item);
  return { text: node('P', inside), label, inside };
}

/** Words that lead up to a list or a table stay with its beginning. */
function leadsOn(block: Clause, frame: Frame): boolean {
  const first = block.blocks[0];
  return first ? first.type === 'clause' || needsWords.has(first.type) : frame.introduces === true;
}
