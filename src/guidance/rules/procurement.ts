import type { Profile } from '../../profile/profile.js';
import { leftOut, type Rule, when } from '../rule.js';

/** Annex C, tendering: service users take part throughout. */
export const noServiceUsers: Rule = {
  id: 'no-service-users',
  severity: 'warning',
  sources: ['T-users.a', 'C-m'],
  asks: 'People who have used services take part in the procurement.',
  why: 'They notice in a bid what a commissioner does not.',
  settle: 'involve service users and say how in procurement.users',
  find: (profile) => {
    const involved = profile.procurement?.users?.involved;
    return when(
      involved === false || leftOut(profile, involved),
      'procurement.users.involved',
      'no service users take part in the tender',
    );
  },
};

/** Annex C, tendering. */
export const serviceUsersUnsupported: Rule = {
  id: 'service-users-unsupported',
  severity: 'warning',
  sources: ['T-users.b'],
  asks: 'Service users in the procurement are trained and paid.',
  why: 'A seat on a panel is of little use to somebody who is not prepared or cannot afford the time.',
  settle: 'answer yes to procurement.users.paid and procurement.users.trained',
  find: ({ procurement }) => {
    const { involved, paid, trained } = procurement?.users ?? {};
    if (involved !== true) return [];
    return [
      ...when(paid === false, 'procurement.users.paid', 'service users take part unpaid'),
      ...when(trained === false, 'procurement.users.trained', 'service users take part without training'),
    ];
  },
};

type Kind = NonNullable<NonNullable<NonNullable<Profile['procurement']>['criteria']>[number]['kind']>;

/** Annex D, 18.2 relates cost to quality; the reason for letting price outweigh it is an accepted departure. */
export const priceAboveQuality: Rule = {
  id: 'price-above-quality',
  severity: 'warning',
  sources: ['D-18.2.b', 'most-advantageous-tender'],
  asks: 'Quality weighs at least as much as price, unless there is a reason.',
  why: 'Otherwise a bid wins that is cheap because it pays for fewer or less experienced advocates.',
  settle: 'give the quality criteria at least the weight of price',
  find: ({ procurement }) => {
    const criteria = procurement?.criteria ?? [];
    if (criteria.some(({ kind, weight }) => kind == null || weight == null)) return [];
    const weightOf = (wanted: Kind): number =>
      criteria.reduce((sum, { kind, weight }) => sum + (kind === wanted ? (weight ?? 0) : 0), 0);
    const [price, quality] = [weightOf('price'), weightOf('quality')];
    const heaviest = criteria
      .filter((one) => one.kind === 'price')
      .sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0))[0];
    return when(
      price > quality,
      `procurement.criteria[${heaviest?.id}].weight`,
      `price weighs ${price} per cent and quality ${quality}`,
    );
  },
};

/** Annex C, tender list, 2. */
export const referencesNotThree: Rule = {
  id: 'references-not-three',
  severity: 'warning',
  sources: ['T-2'],
  asks: 'Each bidder gives three references.',
  why: 'Fewer say little; more favour large bidders.',
  settle: 'set procurement.references to 3',
  find: ({ procurement }) => {
    const count = procurement?.references;
    return when(
      count != null && count !== 3,
      'procurement.references',
      `bidders give ${count === 1 ? '1 reference' : `${count} references`}; the guidance says 3`,
    );
  },
};
