import { markOf, type Origin } from '../ooxml/origin.js';
import { align } from './align.js';
import { type Control, controlsOf, type Line, wordsOf } from './line.js';

/** An answer that was changed in the file. */
export interface Changed {
  tag: string;
  /** What the file would say if it were built today. */
  from: string;
  /** What stands in its controls now, each wording once; more than one means that they disagree. Nothing for a control that was emptied. */
  to: string[];
  /** Whether the profile has changed too since the file was built. */
  contested: boolean;
  /** Where it was changed, as `placeOf` names places. */
  places: string[];
}

/** Words that were changed outside the controls. Nothing before: added; nothing after: taken out. */
export interface FreeEdit {
  place: string;
  before: string | undefined;
  after: string | undefined;
}

/** A space to fill in that holds something now. */
export interface Filled {
  tag: string;
  place: string;
  text: string;
}

/** What came back in a file. */
export interface Differences {
  changed: Changed[];
  edits: FreeEdit[];
  filled: Filled[];
}

/**
 * Compares a file that has come back with the same document built today.
 * @param origin what the file says of the answers it was built from, when it does
 * @param placeOf the number of the clause that a bookmark marks
 */
export function compare(
  built: readonly Line[],
  returned: readonly Line[],
  origin: Origin | undefined,
  placeOf: (bookmark: string) => string | undefined,
): Differences {
  const controls = built.flatMap(controlsOf);
  const today = new Map(controls.map(({ tag = '', text }) => [tag, text]));
  const prompts = new Map(controls.map(({ tag = '', prompt }) => [tag, prompt]));
  const edits: FreeEdit[] = [];
  const seen: Seen[] = [];
  let place = '';
  for (const { built: at, returned: to, same } of align(built, returned)) {
    const before = at === undefined ? undefined : built[at];
    const after = to === undefined ? undefined : returned[to];
    place = before?.bookmarks.map(placeOf).find((found) => found !== undefined) ?? place;
    if (!same) edits.push({ place, before: before && wordsOf(before), after: after && wordsOf(after) });
    // A program may forget that words were only a prompt.
    for (const one of after ? named(controlsOf(after), before ? controlsOf(before) : [], place) : [])
      seen.push(one.text === prompts.get(one.tag) ? { ...one, text: '' } : one);
  }
  const isSpace = ({ tag }: Seen): boolean => tag.includes('#');
  return {
    changed: changes(
      seen.filter((one) => !isSpace(one)),
      today,
      origin,
    ),
    edits,
    filled: seen.filter((one) => isSpace(one) && one.text.trim() !== '' && one.text !== today.get(one.tag)),
  };
}

interface Seen {
  tag: string;
  text: string;
  place: string;
}

/** Controls with their tags; those that a program has taken away come back from the line as it was built. */
function named(controls: readonly Control[], before: readonly Control[], place: string): Seen[] {
  return controls.flatMap(({ tag, text }, at) => {
    const known = tag ?? (before.length === controls.length ? before[at]?.tag : undefined);
    return known === undefined ? [] : [{ tag: known, text, place }];
  });
}

function changes(
  seen: readonly Seen[],
  today: ReadonlyMap<string, string>,
  origin: Origin | undefined,
): Changed[] {
  const groups = new Map<string, Seen[]>();
  for (const one of seen) {
    const then = origin?.marks.get(one.tag) ?? markOf(today.get(one.tag) ?? '');
    if (markOf(one.text) !== then) groups.set(one.tag, [...(groups.get(one.tag) ?? []), one]);
  }
  return [...groups].flatMap(([tag, group]): Changed[] => {
    const now = today.get(tag);
    const wordings = new Map(group.map(({ text }) => [markOf(text), text.trim()]));
    // The profile says so already.
    if (now !== undefined && wordings.size === 1 && wordings.has(markOf(now))) return [];
    const then = origin?.marks.get(tag);
    return [
      {
        tag,
        from: now ?? '',
        to: [...wordings.values()],
        contested: then !== undefined && now !== undefined && then !== markOf(now),
        places: [...new Set(group.map(({ place }) => place).filter(Boolean))],
      },
    ];
  });
}
