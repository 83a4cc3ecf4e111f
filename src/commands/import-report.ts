import { count } from './count.js';
import type { Import } from './import.js';
import type { World } from './world.js';

const nothing = 'not known yet';

/** Prints what was found in an edited file: changed answers, edits around them, and spaces that were filled in. */
export function report({ file, proposals, differences }: Import, world: World): void {
  const { edits, filled } = differences;
  const found = [
    ...(proposals.length > 0 ? [count(proposals.length, 'changed answer')] : []),
    ...(edits.length > 0 ? [`${count(edits.length, 'edit')} outside the answers`] : []),
    ...(filled.length > 0 ? [`${count(filled.length, 'space')} filled in`] : []),
  ];
  world.print(`${file}: ${found.length > 0 ? found.join(', ') : 'nothing was changed'}`);
  for (const { path, question, from, choices, places } of proposals) {
    world.print(`\n  ${question}  ${path}${places.length > 0 ? `  (${places.join(', ')})` : ''}`);
    world.print(marked('-', from || nothing));
    for (const { text } of choices) world.print(marked('+', text || nothing));
  }
  if (edits.length > 0)
    world.print(
      '\nChanged outside the answers. The profile holds none of this: the next build has the old words again.',
    );
  for (const { place, before, after } of edits) {
    world.print(`\n  ${place || 'before the first clause'}`);
    if (before !== undefined) world.print(marked('-', before));
    if (after !== undefined) world.print(marked('+', after));
  }
}

const marked = (sign: string, text: string): string =>
  text
    .split('\n')
    .map((line) => `    ${sign} ${line}`)
    .join('\n');

/** The same for machines. */
export function asJson({ differences, ...rest }: Import): object {
  return { ...rest, ...differences };
}
