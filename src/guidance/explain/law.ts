import type { Law, LawName, LawTerm, PendingLaw, Reading, Statute } from '../register.js';

/** The law behind a clause or a duty, and what is known to be coming. */
export interface LawInForce {
  statutes: Statute[];
  terms: LawTerm[];
  readings: Reading[];
  pending: PendingLaw[];
}

/**
 * The law that a text names or prints, and that stands behind ids of the register or of the law itself. A statute is
 * meant too when the text names its section, or when an id is one of its regulation.
 */
export function lawOf(text: string, sources: readonly string[], law: Law): LawInForce {
  const plain = straight(text);
  const statutes = law.statutes.filter(({ id }) => {
    if (sources.includes(id)) return true;
    const section = /^s(\d+[A-Z]?)/.exec(id)?.[1];
    return section
      ? new RegExp(`\\bsections? (?:\\w+ (?:to|and) )?${section}\\b`).test(text)
      : sources.some((source) => source.startsWith(`${id}.`));
  });
  return {
    statutes,
    terms: law.terms.filter(
      (term) => term.printable && (sources.includes(term.id) || plain.includes(straight(term.en))),
    ),
    readings: law.readings.filter(
      ({ id, about }) =>
        sources.includes(id) ||
        about.some((one) => sources.some((source) => source === one || source.startsWith(`${one}.`))),
    ),
    pending: law.pending.filter(
      ({ id: own, says, status }) =>
        sources.includes(own) ||
        (status === 'not in force' &&
          statutes.some(({ id }) => id.startsWith('s') && says.includes(id.slice(1)))),
    ),
  };
}

/** Whether a text prints a name or wording of law. */
export function wordingIn({ en }: LawName | LawTerm, text: string): boolean {
  return straight(text).includes(straight(en));
}

/** With straight apostrophes, as the register has them. */
function straight(text: string): string {
  return text.replaceAll('’', "'");
}
