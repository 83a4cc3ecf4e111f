import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../src/guidance/rules/index.js';

const read = (path: string): string =>
  readFileSync(new URL(`../templates/guidance/${path}`, import.meta.url), 'utf8');
const { entries } = parse(read('register.yaml')) as { entries: { id: string; place: string }[] };
const law = parse(read('law.yaml')) as Record<
  string,
  { id: string; en?: string; title?: string; matter?: string }[]
>;

const severities = {
  error: 'the law asks for it',
  warning: 'the guidance asks for it, or the law follows from it',
  advice: 'the evidence speaks for it',
};

/** Where a source says it: the place in the guidance, or the name of the law. */
function placeOf(id: string): string {
  const found = ['terms', 'statutes', 'pending', 'readings']
    .flatMap((list) => law[list] ?? [])
    .find((one) => one.id === id);
  if (id.startsWith('reading-')) return `a contradiction in the guidance (${id})`;
  const place =
    entries.find((one) => one.id === id)?.place ?? found?.en ?? found?.title ?? 'Mental Health Act 2025';
  return `${place} (${id})`;
}

/** The list of rules for planners, as the table of the program has it. */
function listOfRules(): string {
  const intro = `# What \`eiriol check\` looks for

A rule says where a profile departs from the law, from the guidance or from itself. \`eiriol check\` shows each departure at the
answer that makes it, with the reason for the rule, what would settle it, and its sources. A question that nobody has answered
yet is no departure; once the pack is issued, an open question about something that must not be left open is one.

| severity | meaning | what follows |
|---|---|---|
| error | ${severities.error} | \`check\` ends with 1, \`build --final\` writes nothing |
| warning | ${severities.warning} | shown; \`check --strict\` ends with 1 |
| advice | ${severities.advice} | shown |
| accepted | a departure on purpose, with its reason | shown with the reason, never a fault |

## Departing on purpose

Name the rule in the profile, and say why, who decided it and when. The departure is then shown as accepted, and not kept
quiet. What the law asks for cannot be accepted away.

    eiriol:
      departures:
        - id: islands
          rule: response-over-five-days
          reason: The ferry sails twice a week in winter.
          by: Mental health programme board
          date: 2026-11-05

\`check\` also says when a record names no rule that there is, accepts something that the profile does not do, or lacks its
reason, name or date.

## The rules

That weights and shares make 100 and that a service closes after it opens is checked with the form of the file.
`;
  const list = rules.map(
    ({ id, severity, asks, why, settle, sources }) => `
### ${id}

**${asks}** ${why}

* Severity: ${severity}.
* To settle it: ${settle}.
* Rests on: ${sources.map(placeOf).join('; ')}.
`,
  );
  return intro + list.join('');
}

it('docs/rules.md lists the rules; npm run rules writes it anew', async () => {
  await expect(listOfRules()).toMatchFileSnapshot('../docs/rules.md');
});
