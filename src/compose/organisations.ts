import { type Answer, AnswerList } from './answer.js';

interface Setting {
  id: Answer;
  operator: Answer;
}

/**
 * The organisations that run settings, each once, in the order in which their settings stand: `id` is the slug of the
 * name, `settings` what the organisation runs. Settings of which nobody has said who runs them come together under
 * one blank name, and so does everything while the settings themselves are not known.
 * @param plain makes an answer of words that nobody typed
 */
export function healthcareProviders(settings: AnswerList, plain: (text: string) => Answer): AnswerList {
  const groups = new Map<string | undefined, Setting[]>();
  for (const setting of settings.items as Setting[]) {
    const name = nameOf(setting);
    groups.set(name, [...(groups.get(name) ?? []), setting]);
  }
  const taken = new Set<string>();
  const items = [...groups].map(([name, members]) => {
    const [first] = members as [Setting, ...Setting[]];
    return {
      // A missing answer prints nothing between brackets, so the one blank keeps one id: `parties[]`.
      id: name === undefined ? first.operator : plain(slug(name, taken)),
      name: first.operator.shared(),
      settings: new AnswerList(settings.path, settings.answered, members),
    };
  });
  return new AnswerList(settings.path, settings.answered, items);
}

function nameOf({ operator }: Setting): string | undefined {
  return operator.value === undefined ? undefined : String(operator.value).trim();
}

/** Small letters, digits and hyphens; a number is added where two names would give the same. */
function slug(name: string, taken: Set<string>): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  const base = plain || 'organisation';
  let made = base;
  for (let n = 2; taken.has(made); n++) made = `${base}-${n}`;
  taken.add(made);
  return made;
}
