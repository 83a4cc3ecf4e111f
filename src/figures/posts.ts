import type { Profile } from '../profile/profile.js';
import type { Answers } from './answers.js';
import { constant, difference, type Figure, notBelowNought, product, quotient, sum } from './figure.js';
import type { Heading } from './headings.js';
import { lotOf } from './lots.js';
import type { Staffing } from './staffing.js';

type PostAnswer = NonNullable<NonNullable<Profile['costing']>['posts']>[number];

/** A post: how many, and what one costs. By contract year. */
export interface Post {
  id: string;
  title?: string;
  heading: Heading;
  /** None when it serves all lots. */
  lot?: string;
  /** `method`: what the staffing method gives for its lot, less the advocates' posts with a number of their own. */
  from: 'given' | 'method';
  wte: Figure[];
  /** Pay of one whole-time post in year one × pay factor; not rounded. */
  pay: Figure[];
  source?: string;
}

/** The posts of the profile, in its order. */
export function postsOf(answers: Answers, staffing: Staffing, payFactors: readonly Figure[]): Post[] {
  const { profile } = answers;
  const all = profile.costing?.posts ?? [];
  return all.map((one) => {
    const lot = lotOf(profile, one.lot);
    const given = answers.at(`costing.posts[${one.id}].wte`, 'wte');
    const salary = answers.at(`costing.posts[${one.id}].salary`, 'pounds');
    const from = byMethod(one) ? 'method' : 'given';
    return {
      id: one.id,
      ...(one.title != null && { title: one.title }),
      heading: one.heading ?? 'none',
      ...(lot !== undefined && { lot }),
      from,
      wte: payFactors.map((_, year) =>
        from === 'given' ? given : workedOut(answers, all, staffing, lot, year),
      ),
      pay: payFactors.map((factor) => product('pounds', salary, factor)),
      ...(one.source != null && { source: one.source }),
    };
  });
}

/** Only advocates' posts can be worked out from demand. */
const byMethod = (one: PostAnswer): boolean => one.wteFrom === 'method' && one.heading === 'K-6';

/**
 * How many a post of advocates has that is worked out: of the advocates that its lot needs, those whom no post with a
 * number covers. Posts worked out for the same lot divide them equally. One for all lots takes the lots that have none
 * of their own, and what posts for all lots cover is taken off there alone.
 */
function workedOut(
  answers: Answers,
  posts: readonly PostAnswer[],
  staffing: Staffing,
  lot: string | undefined,
  year: number,
): Figure {
  const lotOfPost = (one: PostAnswer): string | undefined => lotOf(answers.profile, one.lot);
  const worked = posts.filter(byMethod).map(lotOfPost);
  const mine = (other: string | undefined): boolean =>
    lot === undefined ? other === undefined || !worked.includes(other) : other === lot;
  const needed = staffing.lots.filter((one) => mine(one.id)).flatMap((one) => one.years[year]?.chosen ?? []);
  const covered = posts
    .filter((one) => !byMethod(one) && one.heading === 'K-6' && mine(lotOfPost(one)))
    .map((one) => answers.at(`costing.posts[${one.id}].wte`, 'wte'));
  const rest = notBelowNought(difference(sum('wte', needed), sum('wte', covered)));
  const sharers = worked.filter((other) => other === lot).length;
  return sharers === 1 ? rest : quotient('wte', rest, constant(sharers, 'count'));
}
