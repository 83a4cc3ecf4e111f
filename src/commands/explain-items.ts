import type { Knowledge, KnownAnswer, KnownPlace, KnownRule } from '../guidance/explain/knowledge.js';
import type { LawInForce } from '../guidance/explain/law.js';
import type { RegisterEntry } from '../guidance/register.js';
import type { Item, Part } from './screen.js';

const forces = { law: 'required by law', must: 'must', should: 'should', may: 'may', evidence: 'evidence' };

/** A name and lines about it; empty lines are left out. */
export const item = (name: string, ...lines: string[]): Item => ({ name, lines: lines.filter(Boolean) });

/** Instead of sources, where there are none. */
export const ours = item('nothing outside the pack asks for it');

/** Instead of places, where there are none. */
export const nowhere = item('no clause of the documents');

/** By when a question must be answered, in words. */
export const neededBy: Readonly<Record<string, string>> = {
  tender: 'before the tender',
  award: 'at award',
  bidder: 'from the bidder',
};

/** The document of a place, and its number where it has one. */
export function titleOf(place: KnownPlace, all: Knowledge): string {
  const title = all.documents.find(({ id }) => id === place.document)?.title ?? place.document;
  return place.label ? `${title}, ${place.label}` : title;
}

/** The answers that keep a place out of the pack of a profile. */
export function keptOut({ keptOutBy }: KnownPlace): Part {
  return { heading: 'Not in the pack of this profile, because', items: keptOutBy.map(answerItem) };
}

/** A question with its answer, if there is one. */
export function answerItem({ path, title, answer }: KnownAnswer): Item {
  return item(path, answer === undefined ? title : `${title}${title.endsWith('?') ? '' : ':'} ${answer}`);
}

/** A duty of the register with its place in the source. */
export function entryItem(entry: RegisterEntry): Item {
  return item(entry.id, entry.says, `${entry.place}; ${dutyOf(entry)}`);
}

/** Whose duty it is, and how strongly it is asked. */
export function dutyOf({ on, force, certain }: RegisterEntry): string {
  const who = on === 'law' ? 'a statement of law' : on.replaceAll('-', ' ');
  return `${who}, ${forces[force]}${certain === false ? '; legal advisers have yet to confirm it' : ''}`;
}

/** A place with its number, its id and the beginning of what it says. */
export function placeItem(place: KnownPlace, all: Knowledge): Item {
  const where = place.label ? `${place.document} ${place.label}` : place.document;
  const [first = ''] = place.text;
  const cut = first.length > 160 ? `${first.slice(0, 160).replace(/\s\S*$/, '')} …` : first;
  const out = all.hasProfile && place.keptOutBy.length > 0 ? '(not in this profile) ' : '';
  return item(`${where}  #${place.id}`, `${out}${cut}`);
}

/** A rule and what it asks. */
export function ruleItem({ id, asks }: KnownRule): Item {
  return item(id, asks);
}

/** The law behind something, in as many parts as there are kinds of it. */
export function lawParts({ statutes, terms, readings, pending }: LawInForce): Part[] {
  return [
    { heading: 'Law in force', items: statutes.map(({ id, title, says }) => item(`${id}  ${title}`, says)) },
    {
      heading: "Today's wording in it",
      items: terms.map(({ id, en, was, since }) =>
        item(id, en, `in 2011: ${was}${since ? `; since ${since}` : ''}`),
      ),
    },
    {
      heading: 'Where the guidance contradicts itself or the law',
      items: readings.map(({ id, matter, settled }) => item(id, matter, settled)),
    },
    { heading: 'Made and not yet in force', items: pending.map(({ id, effect }) => item(id, effect)) },
  ];
}

/** Since when a provision has been in force. */
export function inForce({
  inForce: day,
  informalFrom,
}: {
  inForce: string | null;
  informalFrom?: string;
}): Item[] {
  if (day === null) return [item('day not verified')];
  return [item(`since ${day}${informalFrom ? `, for informal patients since ${informalFrom}` : ''}`)];
}
