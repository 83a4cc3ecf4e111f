/** Profiles made from the schema and a seed: every form is right, and every text is what somebody may paste. */

import type { Profile } from '../src/profile/profile.js';
import { profileSchema, resolved, type SchemaNode } from '../src/profile/schema.js';

/** Numbers from 0 to 1 that a seed settles (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Texts that have broken files, templates or terminals. */
const hostile = [
  '{{contract.start}} {{{x}}} {{#each settings}}',
  ']]> <![CDATA[ </w:t></w:r></w:p> <w:p/> &amp; &#0; &lt;b&gt;',
  '\u0000\u0001\u0008\u000b\u000c\u001f \u007f \u0085 \ufffe\uffff \ufdd0',
  '\ud800 half a character \udc00',
  'مرحبا (שלום) 123 \u202eturned\u202c \u2066isolated\u2069 \u200f\u200e',
  '👩🏽‍🦽👨‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿 e\u0301\u0327 Z\u0351\u0343\u036a\u0302',
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(8),
  'x'.repeat(700),
  '# heading\n## {#id .schedule}\n- item {from="D-1"}\n1. one\n:::table\n| a | b |\n',
  '[[skills.every]] [x](javascript:alert(1)) ![y](http://example.org/z.png) [x]: <y>',
  '$& $1 $` \\1 \\w {0} {page} {clauses-0} {PAGE} %1.%2 %s REF x \\h',
  'tab\there\r\nand\rthere\n\n\n\nmany lines \u2028 \u2029 \u00a0\u00ad\u200b\ufeff',
  '"\'“”‘’`´ -- – — … ½ £ € © ŵŷŴŶ ß İı ǅ ﬁ',
  '=1+1 @SUM(A1) +cmd|calc -1 \t=2',
  'CURRENT',
  ' ',
  '.',
  'end.',
] as const;

const forms: Readonly<Record<string, (random: () => number) => string>> = {
  '^[0-9]+(\\.[0-9]+){0,2}$': (random) => `${Math.floor(random() * 20)}.${Math.floor(random() * 20)}`,
  '^W11[0-9]{6}$': () => 'W11000029',
  '^W06[0-9]{6}$': () => 'W06000015',
  '^[0-9A-Z]{3,5}$': () => '7A4',
  '^[0-9+() ]{5,30}$': () => '+44 (0) 29 2018 0100',
  '^([01][0-9]|2[0-3]):[0-5][0-9]$': (random) =>
    `${random() < 0.5 ? '09' : '23'}:${random() < 0.5 ? '00' : '59'}`,
  '^#[0-9A-Fa-f]{6}$': () => '#12505B',
};

/**
 * A profile that fits the schema. Questions are answered, left blank or not asked by chance; now and then a list is
 * very long. Answers that name something name what is there.
 */
export function generatedProfile(seed: number): Profile {
  const random = numbersFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  // Some profiles are full, others have hardly an answer.
  const full = 0.3 + 0.7 * random();
  const longList = Math.floor(random() * 400);
  let lists = 0;
  const ids = new Map<string, string[]>();

  const text = ({ maxLength = 20_000 }: SchemaNode): string => {
    const words = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(hostile)).join(
      pick([' ', '\n', '']),
    );
    return words.slice(0, Math.min(maxLength, 1200));
  };

  const value = (node: SchemaNode, path: string): unknown => {
    const { properties, items, enum: choices, pattern, format, minimum = 0, maximum = 1000 } = node;
    const type = [node.type].flat().find((one) => one !== 'null');
    if (node.const !== undefined) return node.const;
    if (node['x-refers-to']) return reference(node['x-refers-to']);
    if (properties) return object(node, path);
    if (items) return list(node, path);
    if (choices) return pick(choices.filter((one) => one !== null));
    if (type === 'boolean') return random() < 0.5;
    if (type === 'integer') return minimum + Math.floor(random() * (maximum - minimum + 1));
    if (type === 'number') return Math.round((minimum + random() * (maximum - minimum)) * 100) / 100;
    if (format === 'date')
      return `20${20 + Math.floor(random() * 20)}-0${1 + Math.floor(random() * 9)}-2${Math.floor(random() * 9)}`;
    if (format === 'email') return 'a.planner@example.org';
    if (pattern === undefined) return text(node);
    const form = forms[pattern];
    if (!form) throw new Error(`the generator has no text for the pattern ${pattern} of ${path}`);
    return form(random);
  };

  const reference = (to: string): string | null => {
    const lists = to === 'commissioners' ? ['commissioners.boards', 'commissioners.authorities'] : [to];
    const known = lists.flatMap((one) => ids.get(one) ?? []);
    return known.length > 0 ? pick(known) : null;
  };

  const object = (node: SchemaNode, path: string): object =>
    Object.fromEntries(
      Object.entries(node.properties ?? {}).flatMap(([key, child]) => {
        const required = node.required?.includes(key) ?? false;
        if (key === 'id' || (!required && random() > full)) return [];
        const inner = path === '' ? key : `${path}.${key}`;
        return [[key, !required && random() < 0.1 ? null : value(resolved(child), inner)]];
      }),
    );

  const list = (node: SchemaNode, path: string): unknown[] => {
    const item = resolved(node.items ?? {});
    const length = ++lists === longList ? 120 : Math.floor(random() * 3);
    if (!item.properties) {
      const all = Array.from({ length: item.enum ? Math.min(length, 3) : Math.min(length, 30) }, () =>
        value(item, path),
      );
      return [...new Set(all)].filter((one) => one !== null);
    }
    const own = Array.from(
      { length },
      (_, at) => `${path.replace(/.*\./, '').toLowerCase().slice(0, 20)}-${at + 1}`,
    );
    ids.set(path, own);
    return own.map((id) => ({ id, ...object(item, `${path}[]`) }));
  };

  const profile = object(profileSchema, '') as Record<string, unknown>;
  const { branding: _branding, ...answers } = profile;
  const eiriol = { ...(answers.eiriol as object | null), schema: 1, status: pick(['draft', 'issued']) };
  return { ...answers, eiriol } as unknown as Profile;
}
