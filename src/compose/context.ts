import type { LawFigures } from '../figures/cost.js';
import { type Fact, facts } from '../figures/facts.js';
import type { Profile } from '../profile/profile.js';
import { Answer, AnswerList, type Printing } from './answer.js';
import { yearsOf } from './contract-years.js';
import { withCosting } from './costing/context.js';
import { healthcareProviders } from './organisations.js';
import { type PackRecords, recordsContext } from './pack-records.js';
import { preparations } from './preparations.js';
import type { SchemaNode } from './schema.js';
import { type Context, Wrapper } from './wrapper.js';

/** What `compose` adds to `figures.*` that is not worked out from the profile's answers alone. */
export interface Given {
  /** Fingerprint of the answers, printed in the document control table. */
  fingerprint: string;
  law: LawFigures;
  /** What the other documents of the pack say, for a template that is written after them. */
  pack?: PackRecords | undefined;
}

/**
 * The profile as templates see it: every field of the schema is there, answered or not, and each knows its path.
 * `figures` holds what is worked out from the answers.
 */
export function buildContext(
  profile: Profile,
  schema: SchemaNode,
  given: Given,
  printing: Printing,
): Context {
  const wrapper = new Wrapper(schema, printing);
  const root = wrapper.object(schema, profile, '');
  const figures = {
    ...Object.fromEntries(
      Object.entries<Fact>(facts).map(([name, fact]) => [name, wrapper.fact(name, fact, profile)]),
    ),
    fingerprint: new Answer('figures.fingerprint', { type: 'string' }, given.fingerprint, printing, {
      answers: [],
    }),
    ...groupings(root, wrapper),
    pack: recordsContext(given.pack, (text) => wrapper.plain(text), printing.everyBranch ?? false),
    contractYears: yearsOf(profile, 'term', (fact) => wrapper.fact('contractYears', fact, profile)),
    extensionYears: yearsOf(profile, 'extension', (fact) => wrapper.fact('extensionYears', fact, profile)),
  };
  root.figures = withCosting(figures, profile, given.law, schema, printing);
  return root;
}

/** Lists that regroup what the profile holds: settings by lot and by who runs them, figures by board. */
function groupings(root: Context, wrapper: Wrapper): Context {
  const { words } = wrapper.printing;
  const plain = (text: string): Answer => wrapper.plain(text);
  const listAt = (...keys: string[]): AnswerList =>
    keys.reduce<unknown>((at, key) => (at as Context)[key], root) as AnswerList;
  const lots = listAt('procurement', 'lots');
  const settings = listAt('settings');
  const areas = listAt('population', 'boards');
  const boards = listAt('commissioners', 'boards');
  const demand = root.demand as Context;
  const records = (root.governance as Context).records as Record<string, Answer>;
  const fewest = Number(records.suppressBelow?.value ?? 0);
  const answered = (item: unknown, key: string): unknown => ((item as Context)[key] as Answer).value;

  return {
    lots: new AnswerList(
      lots.path,
      lots.answered,
      lots.items.map((lot) => ({
        lot,
        settings: new AnswerList(
          settings.path,
          settings.answered,
          settings.answered && lots.answered
            ? settings.items.filter((one) => answered(one, 'lot') === answered(lot, 'id'))
            : settings.items,
        ),
      })),
    ),
    healthcareProviders: healthcareProviders(settings, plain),
    populations: new AnswerList(
      areas.path,
      areas.answered,
      areas.items.map((area) => {
        const { id: _id, board: _board, ...figures } = area as Context;
        return {
          board:
            boards.items.find((one) => answered(one, 'id') === answered(area, 'board')) ??
            boards.items[0] ??
            wrapper.item('commissioners.boards'),
          rows: wrapper.rows(figures, 'population.boards[]'),
        };
      }),
    ),
    preparations: preparations(listAt('procurement', 'preparations'), wrapper.root, words, plain),
    demand: wrapper.rows(demand.byStatus, 'demand.byStatus', fewest),
    takeUp: wrapper.rows({ pastTakeUp: demand.pastTakeUp, pastReferrals: demand.pastReferrals }, 'demand'),
  };
}
