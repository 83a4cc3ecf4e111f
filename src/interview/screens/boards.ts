import { schemaAt } from '../../profile/schema.js';
import { withValue } from '../ask.js';
import { boardsPath, type Fact, type Filling, factsOf, fill, fillingFor, reference } from '../boards.js';
import { faultsOf } from '../checked.js';
import { cut } from '../prompts/frame.js';
import type { Move } from '../prompts/page.js';
import { readAnswer } from '../read-answer.js';
import type { Session } from '../session.js';
import { asTyped, inWords } from '../show.js';
import { answerAt } from '../steps.js';

/**
 * Asks which board commissions, and fills in what published sources say of it once somebody has looked at that.
 * `other` for a body that the reference data do not have.
 */
export async function chooseBoard(
  session: Session,
  moves: readonly Move[],
): Promise<'filled' | 'other' | Move> {
  const { asker, wording, shown } = session.materials;
  const taken = (answerAt(session.answers.value, boardsPath) ?? []) as { code?: unknown }[];
  const free = reference().boards.filter(({ code }) => !taken.some((one) => one.code === code));
  for (;;) {
    const reply = await asker.ask({
      kind: 'pick',
      where: shown,
      told: session.takeTold(),
      title: wording.say('boards.title'),
      body: [wording.say('boards.body')],
      why: [],
      moves,
      search: true,
      rows: [
        ...free.map(({ id, name, nameWelsh, shortName }) => ({
          id,
          text: `${name} / ${nameWelsh}`,
          also: shortName,
        })),
        { id: ':other', text: wording.say('boards.other') },
      ],
    });
    if (reply.do !== 'pick') return reply.do as Move;
    if (reply.id === ':other') return 'other';
    const filled = await lookOver(session, fillingFor(reply.id, session.answers.value));
    if (filled === 'filled') return filled;
  }
}

/** Shows every fact with its source, to keep or to change, and writes them when they are kept. */
async function lookOver(session: Session, filling: Filling): Promise<'filled' | 'back'> {
  const { asker, wording, shown } = session.materials;
  let at = ':keep';
  for (;;) {
    const facts = factsOf(filling, session.answers.value);
    const reply = await asker.ask({
      kind: 'pick',
      where: shown,
      title: wording.say('boards.fill.title', { name: filling.board.name }),
      body: [wording.say('boards.fill.body')],
      why: [],
      moves: ['back'],
      at,
      rows: [
        { id: ':keep', text: wording.say('boards.fill.keep') },
        ...facts.map((fact, index) => ({ id: String(index), ...factInWords(session, fact) })),
        { id: ':drop', text: wording.say('boards.fill.drop') },
      ],
    });
    if (reply.do !== 'pick') return 'back';
    if (reply.id === ':drop') {
      const { id, name } = filling.board;
      await session.record((answers) => answers.add(boardsPath, { id, name }), name);
      return 'filled';
    }
    if (reply.id === ':keep') break;
    const fact = facts[Number(reply.id)];
    if (fact) await change(session, fact);
    at = reply.id;
  }
  const { name } = filling.board;
  await session.record((answers) => fill(answers, filling), name);
  session.tell(
    wording.say('boards.kept', {
      name,
      n: filling.councils.length,
      councils: filling.councils.length,
      figures: Object.keys(filling.figures).length - 2,
    }),
  );
  return 'filled';
}

function titleOf({ steps, council }: Fact, session: Session): string {
  const { wording } = session.materials;
  if (council) return wording.say('boards.council');
  const own = steps.at(-1) === 'value' ? steps.slice(0, -1) : steps;
  return schemaAt(own)?.title ?? String(own.at(-1));
}

function factInWords(session: Session, fact: Fact): { text: string; detail: string } {
  const { wording } = session.materials;
  const { holder, key, steps, source, year, council } = fact;
  const value = inWords(holder[key], schemaAt(steps) ?? {}, wording, {}) || wording.say('dontKnow');
  const title = titleOf(fact, session);
  const places = { value, source: council ? `${source}; ${wording.say('boards.areaNote')}` : source };
  const said = wording.say(year ? 'boards.sourceYear' : 'boards.source', { ...places, year: year ?? '' });
  return { text: `${cut(title, 26).padEnd(27)}${said}`, detail: `${title}: ${said}` };
}

async function change(session: Session, fact: Fact): Promise<void> {
  const { asker, wording, shown } = session.materials;
  const schema = schemaAt(fact.steps) ?? {};
  const current = asTyped(fact.holder[fact.key], schema);
  const reply = await asker.ask({
    kind: 'edit',
    where: shown,
    title: titleOf(fact, session),
    body: [
      schema.description ?? '',
      wording.say(fact.year ? 'boards.sourceYear' : 'boards.source', {
        value: inWords(fact.holder[fact.key], schema, wording, {}),
        source: fact.source,
        year: fact.year ?? '',
      }),
    ],
    why: [],
    moves: ['blank', 'back'],
    multi: false,
    ...(current !== undefined && { current }),
    check: (text) =>
      faultsOf(withValue(session.answers.value, fact.steps, readAnswer(text, schema)), fact.steps).map(
        ({ message }) => message,
      ),
  });
  if (reply.do === 'blank') fact.holder[fact.key] = null;
  if (reply.do !== 'text') return;
  fact.holder[fact.key] = readAnswer(reply.text, schema);
  // Another number is no longer what the source says.
  if (fact.key === 'value') Object.assign(fact.holder, { source: null, status: 'local' });
}
