import type { Audience, Document, Language } from '../document/types.js';
import type { Profile } from '../profile/profile.js';
import type { NameOf, Printing } from './answer.js';
import { parse } from './blocks.js';
import { buildContext } from './context.js';
import { number } from './number.js';
import type { Origin } from './parts.js';
import { render, type Terms } from './render.js';
import { resolveReferences } from './resolve.js';
import type { SchemaNode } from './schema.js';
import { Tokens } from './tokens.js';
import { applyVariations, type VariationFault } from './vary.js';
import type { Words } from './words.js';

/** One document of the pack in one language, as its folder in `templates/` describes it. */
export interface Template {
  id: string;
  title: string;
  order: number;
  audience: Audience;
  formats: string[];
  restsOn: string;
  /** Somebody outside fills it in. */
  form?: boolean;
  language: Language;
  /** Name of the text file, for messages. */
  file: string;
  /** With its shared parts put in. */
  text: string;
  /** Where each line of the text stands; without it, every line is the file's own. */
  origins?: readonly Origin[];
}

/** What templates rest on beside the profile. */
export interface Materials {
  schema: SchemaNode;
  words: Words;
  terms: Terms;
  /** Fingerprint of the profile's answers. */
  fingerprint: string;
  /** `YYYY-MM-DD`; instead of the profile's issue date. */
  date?: string | undefined;
}

/** A document and the local changes that could not be made in it. */
export interface Composition {
  document: Document;
  faults: VariationFault[];
}

/**
 * Profile and template become a document: context, render, parse, vary, number, resolve. Pure.
 * Throws when the template breaks its own grammar, which the check of templates reports with a place.
 */
export function compose(profile: Profile, template: Template, materials: Materials): Composition {
  const { words } = materials;
  const printing: Printing = { tokens: new Tokens(), words, nameOf: namesIn(profile) };
  const dated = materials.date
    ? { ...profile, eiriol: { ...profile.eiriol, issueDate: materials.date } }
    : profile;
  const context = buildContext(dated, materials.schema, materials, printing);
  const text = render(template.text, context, printing, materials.terms);
  const { blocks, otherwise, faults: grammar } = parse(text, printing.tokens, words);
  if (grammar.length > 0)
    throw new Error(`${template.file}: ${grammar.map((one) => one.message).join('; ')}`);
  const faults = applyVariations(blocks, dated, template.id);
  const numbered = number(blocks, words);
  const { broken } = resolveReferences(numbered, otherwise, words);
  for (const to of broken) faults.push(brokenReference(to, dated, template));
  return {
    document: {
      id: template.id,
      title: template.title,
      issuer: (dated.commissioners?.boards ?? []).flatMap((one) => one.name ?? []).join(' · '),
      language: template.language,
      audience: template.audience,
      draft: dated.eiriol.status !== 'issued',
      illustrative: isIllustrative(dated),
      date: dated.eiriol.issueDate ?? undefined,
      fingerprint: materials.fingerprint,
      ...(template.form && { form: true }),
      words,
      blocks: numbered,
    },
    faults,
  };
}

/** Finds the names of things that answers name by id. */
function namesIn(profile: Profile): NameOf {
  return (list, id) => {
    const paths = list === 'commissioners' ? ['commissioners.boards', 'commissioners.authorities'] : [list];
    const items = paths.flatMap((path) => {
      const found = path
        .split('.')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], profile);
      return Array.isArray(found) ? (found as { id: string; name?: string | null }[]) : [];
    });
    return items.find((one) => one.id === id)?.name ?? id;
  };
}

/** A reference can only lose its target through a local change; otherwise the template is at fault. */
function brokenReference(to: string, profile: Profile, template: Template): VariationFault {
  const cause = profile.variations?.find((one) => one.clause === to || to.startsWith(`${one.clause}.`));
  if (!cause) throw new Error(`${template.file}: a reference to "${to}" has no target`);
  return {
    path: `variations[${cause.id}].clause`,
    message: `another clause refers to "${to}"; replace it instead of removing it`,
  };
}

/** True when the profile is an example, or any figure or setting in it is invented. */
export function isIllustrative(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, one]) =>
    key === 'illustrative' ? one === true : isIllustrative(one),
  );
}
