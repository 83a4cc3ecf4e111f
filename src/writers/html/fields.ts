import type { Field, Fields } from '../../document/types.js';
import { type Child, classes, element, type Html } from './element.js';
import { writeInlines } from './inlines.js';
import { begin, idOf, type Place, type Writing } from './writing.js';

/**
 * Labels beside boxes, as on paper: what is filled in and sent back is the Word file, which keeps what is written, so
 * a page that would forget it does not pretend to be a form.
 */
export function writeFields(block: Fields, place: Place, writing: Writing): Child {
  const { undecided, mark } = begin(block, place, writing);
  // Boxes to tick have a narrow column of their own, which labels that stand before a space cover.
  const ticks = block.fields.some(({ kind }) => kind === 'check');
  const spaces = block.fields.some(({ kind }) => kind !== 'check');
  return element(
    'table',
    {
      id: idOf(block),
      role: 'table',
      class: classes({ fields: true, stacks: true, together: block.together, undecided }),
    },
    element('colgroup', {}, [
      ticks ? element('col', { class: 'ticks' }) : undefined,
      spaces ? element('col', { class: 'labels' }) : undefined,
      element('col', {}),
    ]),
    element(
      'tbody',
      { role: 'rowgroup' },
      block.fields.map((field, at) => row(field, ticks, spaces, at === 0 ? mark : [], writing)),
    ),
  );
}

function row(field: Field, ticks: boolean, spaces: boolean, mark: Child, writing: Writing): Html {
  const ticked = field.kind === 'check';
  const label = element(
    'th',
    { scope: 'row', role: 'rowheader', ...((ticked ? spaces : ticks) && { colspan: 2 }) },
    mark,
    writeInlines(field.label, writing),
  );
  const room = element(
    'td',
    { role: 'cell', ...(field.lines > 1 && { style: `--lines: ${field.lines}` }) },
    ticked ? box : spaceOf(field, writing),
  );
  return element(
    'tr',
    { role: 'row', class: classes({ tick: ticked }) },
    ticked ? [room, label] : [label, room],
  );
}

function spaceOf({ value, choices }: Field, writing: Writing): Child {
  if (value.length > 0) return writeInlines(value, writing);
  return choices.map((choice, at) => [at > 0 ? ' ' : '', element('span', { class: 'choice' }, box, choice)]);
}

/** A box to tick by hand. */
const box = element('span', { class: 'box' });
