import { compose, type Materials, type Template } from '../compose/compose.js';
import { unique } from '../compose/inlines.js';
import { readLibrary } from '../compose/library.js';
import { placeText } from '../compose/place-text.js';
import { type Place, places } from '../compose/places.js';
import { subjectAt } from '../compose/subject.js';
import { survey } from '../compose/survey.js';
import { formatNumber } from '../compose/words.js';
import type { Traced } from '../document/types.js';
import { walkTraced } from '../document/walk.js';
import type {
  Knowledge,
  KnownAnswer,
  KnownPlace,
  KnownQuestion,
  KnownRule,
} from '../guidance/explain/knowledge.js';
import { findDepartures } from '../guidance/findings.js';
import { readLawRegister, readRegister } from '../guidance/register.js';
import { rules } from '../guidance/rules/index.js';
import type { Profile } from '../profile/profile.js';
import { everyQuestion, type Question } from '../profile/questions.js';
import { profileSchema } from '../profile/schema.js';

/** Everything that can be explained: of a profile, or of the templates alone. */
export async function readKnowledge(profile: Profile | undefined): Promise<Knowledge> {
  const [library, entries, law] = await Promise.all([readLibrary('en'), readRegister(), readLawRegister()]);
  if (!library) throw new Error('the templates folder has no English texts');
  const { words, terms, templates, law: figuresOfLaw } = library;
  const materials: Materials = { schema: profileSchema, words, terms, law: figuresOfLaw, fingerprint: '' };
  return {
    documents: templates.map(({ id, title, restsOn }) => ({ id, title, restsOn })),
    places: templates.flatMap((template) => placesOf(template, profile, materials)),
    entries,
    questions: everyQuestion().map((question) => knownQuestion(question, profile, materials)),
    rules: knownRules(profile, law.reviewed),
    law,
    hasProfile: profile !== undefined,
  };
}

const blank: Profile = { eiriol: { schema: 1 } };

function placesOf(template: Template, profile: Profile | undefined, materials: Materials): KnownPlace[] {
  const standing = new Map(
    profile ? places(compose(profile, template, materials).document).map((one) => [one.id, one]) : [],
  );
  const said = places({ id: template.id, blocks: survey(profile ?? blank, template, materials) });
  const local = [...standing.values()].filter(({ id }) => id.startsWith('local.'));
  const named = [...said, ...local].filter(({ id }) => id !== '');
  return named.map((possible) => {
    const place = standing.get(possible.id) ?? possible;
    const keptOut = profile !== undefined && !standing.has(possible.id);
    return {
      document: template.id,
      id: place.id,
      label: standing.get(possible.id)?.label ?? '',
      text: placeText(place.block),
      sources: unique(own(place).flatMap(({ sources }) => sources)),
      within: unique(inside(place).flatMap(({ sources }) => sources)),
      questions: questionsOf(own(possible), materials),
      questionsWithin: questionsOf(inside(possible), materials),
      keptOutBy: keptOut ? answersTo(possible.undecided, profile, materials) : [],
    };
  });
}

function inside({ block }: Place): Traced[] {
  return 'cells' in block ? [...walkTraced(block.cells.flat())] : [...walkTraced([block])];
}

/** A place, and what is inside it without a name of its own. */
function own(place: Place): Traced[] {
  return [place, ...inside(place).filter(({ id }) => id === '')];
}

function questionsOf(traced: readonly Traced[], materials: Materials): string[] {
  const subjects = unique(traced.flatMap(({ answers }) => answers));
  return unique(subjects.flatMap((one) => subjectAt(one, blank, materials).questions));
}

/** Each answer once, whichever item of a list it belongs to. */
function answersTo(subjects: readonly string[], profile: Profile, materials: Materials): KnownAnswer[] {
  const found = subjects.map((one) => subjectAt(one, profile, materials));
  return found
    .filter(({ path }, at) => found.findIndex((one) => one.path === path) === at)
    .map(({ path, title, answer }) => ({ path, title, answer }));
}

function knownQuestion(
  { path, title, description, note, needed, labels, guidance, schema }: Question,
  profile: Profile | undefined,
  materials: Materials,
): KnownQuestion {
  return {
    path,
    title,
    description,
    note,
    needed,
    guidance,
    choices: Object.values(labels),
    suggestion: schema.default === undefined ? undefined : inWords(schema.default, labels),
    answer: profile && subjectAt(path, profile, materials).answer,
  };
}

function knownRules(profile: Profile | undefined, lawReviewed: string): KnownRule[] {
  const issueDate = profile?.eiriol.issueDate ?? undefined;
  const found = profile ? findDepartures(profile, { issueDate, lawReviewed }) : [];
  return rules.map((rule) => ({
    id: rule.id,
    severity: rule.severity,
    sources: rule.sources,
    asks: rule.asks,
    why: rule.why,
    settle: rule.settle,
    departures: found
      .filter((one) => one.rule === rule)
      .map(({ path, message, accepted }) => ({ path, message, accepted: accepted?.reason })),
  }));
}

function inWords(value: unknown, labels: Readonly<Record<string, string>>): string {
  if (Array.isArray(value)) return value.map((one) => inWords(one, labels)).join(', ');
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return labels[String(value)] ?? String(value);
}
