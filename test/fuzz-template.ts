/** Templates made from the schema and a seed: each prints some answers, in every kind of block there is. */

import type { Template } from '../src/compose/compose.js';
import { profileSchema, resolved, type SchemaNode } from '../src/profile/schema.js';

/** A list of the profile, and the paths of what one of its items holds; the profile itself is the list without a path. */
interface Group {
  list: string;
  fields: string[];
}

/** Every answer that a template can print, by the list it stands in. Lists inside lists are left out. */
function groupsOf(): Group[] {
  const whole: Group = { list: '', fields: [] };
  const groups = [whole];
  const visit = (node: SchemaNode, path: string, group: Group): void => {
    for (const [key, child] of Object.entries(node.properties ?? {})) {
      const inner = path === '' ? key : `${path}.${key}`;
      const one = resolved(child);
      if (one.properties) visit(one, inner, group);
      else if (one.items?.properties || one.items?.$ref) {
        if (group !== whole) continue;
        const made: Group = { list: inner, fields: [] };
        groups.push(made);
        visit(resolved(one.items ?? {}), '', made);
      } else if (one.const === undefined && key !== 'id') group.fields.push(inner);
    }
  };
  visit(profileSchema, '', whole);
  return groups;
}

const [whole = { list: '', fields: [] }, ...lists] = groupsOf();

/** The `at`th template; neighbouring ones print different answers. */
export function fuzzTemplate(at: number): Template {
  const field = (n: number): string => `{{${whole.fields[(at * 13 + n) % whole.fields.length]}}}`;
  const group = lists[at % lists.length] ?? whole;
  const inItem = (n: number): string => `{{${group.fields[n % group.fields.length]}}}`;
  const text = `:::cover
# Title ${field(0)}

## Subtitle ${field(1)}

Words on the cover: ${field(2)}
:::

:::contents
:::

## Section ${field(3)} {#one}

A clause says ${field(4)} and *${field(5)}* and **${field(6)}**. See [[two]] and [[one.list.b]]. {#one.first}

A clause with a list: {#one.list}

- the first says ${field(7)}; {#one.list.a}
  - and under it ${field(8)}; {#one.list.a.i}
- the second ${field(9)}. {#one.list.b}

And ${field(10)} after it. {+}

### A heading with ${field(11)} {#one.heading}

:::note About ${field(12)}
Words in a note: ${field(13)}

- a bullet ${field(14)}
- another ${field(15)}
:::

{{#each ${group.list}}}
For each ${inItem(0)} there is ${inItem(1)}. {#one.each[{{id}}]}
{{/each}}

:::table {#one.table}
Caption ${field(16)}

A table of answers.

| Name | ${field(17)} | Value |
|---|---|---:|
| one | ${field(18)} | ${field(19)} |
{{#each ${group.list}}}
| ${inItem(2)} | ${inItem(3)} | ${inItem(4)} {#one.table[{{id}}]} |
{{/each}}
:::

## Schedule of ${field(20)} {#two .schedule .landscape}

A paragraph of the schedule: ${field(21)}. {#two.first}

:::definitions {#two.terms}
- **Term** means ${field(22)}. {#two.terms.one}
:::

:::fields {#two.spaces}
- Label ${field(23)}
- Choice of ${field(24)} {choice="yes, no"}
- On {date}
- Agreed to ${field(25)} {check}
:::

:::cycle {#two.round}
A circle of steps.

- First ${field(26)}
- Second step
- Third step
:::

## Without a number {#three .unnumbered}

Text of it: ${field(27)}

:::signatures {#three.signatures}
- ${field(28)}
- The Provider
:::
`;
  return {
    ...{ id: 'fuzz', title: 'A generated document', order: 1, audience: 'bidders', formats: ['docx'] },
    ...{ restsOn: 'nothing', language: 'en', file: 'fuzz.md', text },
    ...(at % 7 === 0 && { form: true }),
  };
}
