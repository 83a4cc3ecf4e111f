import type { Contents, Section } from '../../document/types.js';
import { type Child, classes, element } from './element.js';
import { sectionTitle } from './section.js';
import { addressOf, begin, type Place, type Writing, word } from './writing.js';

/** Ids of our own begin with a sign that no id of a document begins with. */
export const contentsId = '_contents';
const titleId = '_contents-title';

/** The list of contents: a link to each section. */
export function writeContents(_: Contents, place: Place, writing: Writing): Child {
  const { sections } = writing;
  if (sections.length === 0) return undefined;
  return element(
    'nav',
    { id: contentsId, class: 'contents', 'aria-labelledby': titleId },
    element('h2', { id: titleId }, word(writing, 'contents')),
    element(
      'ol',
      { role: 'list' },
      sections.map((section, at) => {
        const apart = at > 0 && section.kind !== sections[at - 1]?.kind;
        return element('li', { class: classes({ apart }) }, entry(section, place, writing));
      }),
    ),
  );
}

function entry(section: Section, place: Place, writing: Writing): Child {
  const { mark } = begin(section, place, writing);
  return element(
    'a',
    { href: addressOf(section.id), class: classes({ numbered: section.label !== '' }) },
    sectionTitle(section, mark, writing, true),
  );
}
