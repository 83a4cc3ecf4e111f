import { facts } from '../../figures/facts.js';
import { leftOut, type Rule, when } from '../rule.js';

/** M-joint.c: what each pays is settled before the tender. Missing shares are the departure. */
export const jointWithoutShares: Rule = {
  id: 'joint-without-shares',
  severity: 'warning',
  sources: ['M-joint.c', 'para-126.a'],
  asks: 'Commissioners who act together say what share of the cost each bears.',
  why: 'The provider must know who owes what, and a dispute among commissioners must not stop the service.',
  settle: 'give every commissioner a share in commissioners.joint.shares; together they make 100',
  find: (profile) => {
    if (facts.jointCommissioning.value(profile) !== true) return [];
    const { boards, authorities, joint } = profile.commissioners ?? {};
    const parties = [...(boards ?? []), ...(authorities ?? []).filter((one) => one.commissions)];
    const without = parties.filter(
      ({ id }) => !joint?.shares?.some((one) => one.commissioner === id && one.percent != null),
    );
    return when(
      without.length > 0,
      'commissioners.joint.shares',
      `no share of the cost is given for ${without.map((one) => one.name ?? one.id).join(', ')}`,
    );
  },
};

/** M-joint.a. The pack suggests no power, since none was verified, so that a draft may leave it to legal advisers. */
export const jointWithoutPower: Rule = {
  id: 'joint-without-power',
  severity: 'warning',
  sources: ['M-joint.a'],
  asks: 'Commissioners who act together name the legal power they rely on.',
  why: 'Whether they may act together is a question of law, to which bidders will want the answer.',
  settle: 'ask your legal advisers, and write the power in commissioners.joint.power',
  find: (profile) =>
    when(
      facts.jointCommissioning.value(profile) === true &&
        leftOut(profile, profile.commissioners?.joint?.power),
      'commissioners.joint.power',
      'several commissioners act together, but no legal power to do so is named',
    ),
};
