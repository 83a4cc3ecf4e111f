import type { Block } from '../../document/types.js';
import { walkBlocks } from '../../document/walk.js';
import type { TagFault } from './paths.js';
import type { Branch, Scan, Spot } from './scan.js';

type Id = Scan['ids'][number];

/**
 * Ids that stand twice, references that lead nowhere, and references to what may be absent.
 * @param named how a line is spoken of, e.g. `line 12`
 */
export function checkReferences(
  scan: Scan,
  blocks: readonly Block[],
  named: (line: number) => string,
): TagFault[] {
  const faults: TagFault[] = [];
  const fault = ({ line, column }: Spot, code: string, message: string, hint?: string): void => {
    faults.push({ code, message, line, column, ...(hint !== undefined && { hint }) });
  };
  const byId = new Map<string, Id[]>();
  for (const one of scan.ids) {
    const same = byId.get(one.id) ?? [];
    const clash = same.find((other) => !excludeEachOther(one, other));
    if (clash) fault(one, 'duplicate-id', `the id "${one.id}" already stands on ${named(clash.line)}`);
    if (!/^[a-z0-9][a-z0-9.-]*(\[\])?$/.test(one.id))
      fault(one, 'bad-id', `"${one.id}" is not an id`, 'small letters, digits, hyphens and dots');
    byId.set(one.id, [...same, one]);
  }

  const numbered = numberedIds(blocks);
  for (const reference of scan.references) {
    const targets = byId.get(reference.to) ?? [];
    if (targets.length === 0) fault(reference, 'broken-reference', `nothing has the id "${reference.to}"`);
    else if (!numbered.has(reference.to))
      fault(reference, 'broken-reference', `"${reference.to}" has no number to refer to`);
    else if (!reference.hasOtherwise) {
      const missing = certain(targets, scan.ids).filter(
        (branch) => !reference.under.some((one) => sameBranch(one, branch)),
      );
      if (missing.length > 0)
        fault(
          reference,
          'conditional-reference',
          `"${reference.to}" stands only under {{${missing.map((one) => (one.otherwise ? `else of ${one.tag}` : one.tag)).join('}} {{')}}}`,
          `put the reference under the same condition, or write [[${reference.to}|otherwise]]`,
        );
    }
  }
  return faults;
}

/** Two ids may be the same in the two branches of one condition. */
function excludeEachOther(a: Id, b: Id): boolean {
  return a.under.some((one) =>
    b.under.some((other) => one.block === other.block && one.otherwise !== other.otherwise),
  );
}

/** The branches in which a target surely stands: none when both branches of a condition have it. */
function certain(targets: Id[], all: Id[]): Branch[] {
  const [first] = targets;
  if (!first) return [];
  const branches = targets
    .slice(1)
    .reduce<Branch[]>(
      (kept, target) =>
        kept.filter((one) =>
          target.under.some((other) => other.block === one.block && other.otherwise === one.otherwise),
        ),
      first.under,
    );
  return first.heading ? [...branches, ...sectionConditions(first, all)] : branches;
}

/** A section stands only when one of its clauses does: the branches that all of them share. */
function sectionConditions(section: Id, all: Id[]): Branch[] {
  const from = all.indexOf(section) + 1;
  const next = all.findIndex((one, index) => index >= from && one.heading);
  const [first, ...rest] = all.slice(from, next < 0 ? undefined : next);
  if (!first) return [];
  return rest
    .reduce<Branch[]>(
      (kept, one) => kept.filter((branch) => one.under.some((other) => other.block === branch.block)),
      first.under,
    )
    .filter((branch) => !section.under.some((one) => one.block === branch.block));
}

function sameBranch(a: Branch, b: Branch): boolean {
  return a.tag === b.tag && a.otherwise === b.otherwise;
}

function numberedIds(blocks: readonly Block[]): Set<string> {
  const ids = new Set<string>();
  for (const block of walkBlocks(blocks))
    if (block.type === 'clause' || (block.type === 'section' && block.kind !== 'unnumbered'))
      ids.add(block.id);
  return ids;
}
