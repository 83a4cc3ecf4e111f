import type { Block, Document, Traced } from '../document/types.js';
import { inlineLists, walkInlines } from '../document/walk.js';
import type { Needed } from './tokens.js';

/** A question that a document still waits for. */
export interface Unfinished {
  /** Dotted path of the missing answer; of the list itself where a list is missing. */
  path: string;
  /** `blank`: its space stands empty; `undecided`: it decides whether words stay. */
  kind: 'blank' | 'undecided';
  needed: Needed;
  /** Numbers of the clauses that wait for it, e.g. `8.1(b)`; ids of tables and sections without a number. */
  places: string[];
}

/** Every missing answer of a document, in the order in which a reader meets them. */
export function unfinished(document: Document): Unfinished[] {
  const found = new Map<string, Unfinished>();
  const note = (missing: string, kind: Unfinished['kind'], needed: Needed, place: string): void => {
    const path = missing.replace(/\[\].*$/, '');
    const key = `${kind} ${path}`;
    const entry = found.get(key) ?? { path, kind, needed, places: [] };
    if (needed === 'tender') entry.needed = needed;
    if (place && !entry.places.includes(place)) entry.places.push(place);
    found.set(key, entry);
  };
  for (const { block, place } of placed(document.blocks, document.id)) {
    for (const inlines of inlineLists(block))
      for (const inline of walkInlines(inlines)) {
        if (inline.type === 'blank') note(inline.path, 'blank', inline.needed, place);
        if (inline.type === 'undecided')
          for (const path of inline.paths) note(path, 'undecided', 'tender', place);
      }
    const traced: Traced[] = 'undecided' in block ? [block] : [];
    if (block.type === 'table') traced.push(...block.rows);
    for (const path of traced.flatMap((one) => one.undecided)) note(path, 'undecided', 'tender', place);
  }
  return [...found.values()];
}

/** Every block with the number of the clause or section it stands in. */
export function* placed(blocks: readonly Block[], place: string): Generator<{ block: Block; place: string }> {
  for (const block of blocks) {
    const here = placeOf(block, place);
    yield { block, place: here };
    if ('blocks' in block) yield* placed(block.blocks, here);
    else if (block.type === 'bullets') yield* placed(block.items.flat(), here);
    else if (block.type === 'table')
      yield* placed(
        block.rows.flatMap((row) => row.cells.flat()),
        here,
      );
  }
}

function placeOf(block: Block, around: string): string {
  if (block.type === 'clause') {
    if (block.number.length > 2) return around + block.label;
    return block.inSchedule ? `${around}, ${block.label}` : block.label;
  }
  if (block.type === 'section') return block.label || block.id;
  return around;
}
