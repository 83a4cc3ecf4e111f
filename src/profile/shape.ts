import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import type { Fault } from './fault.js';
import type { Path } from './path.js';
import type { Places } from './place.js';
import { profileSchema, type SchemaNode } from './schema.js';
import { shapeFault } from './shape-fault.js';

const ownKeywords = [
  'x-labels',
  'x-needed',
  'x-guidance',
  'x-when',
  'x-who',
  'x-note',
  'x-blank',
  'x-unit',
  'x-multiline',
  'x-pattern-means',
  'x-refers-to',
  'x-one',
  'x-essential',
  'x-aside',
];

let compiled: ValidateFunction | undefined;

/** The check of the schema, compiled at its first use: that takes longer than everything else about a profile. */
function check(): ValidateFunction {
  if (compiled) return compiled;
  const ajv = new Ajv2020({ allErrors: true, strict: true, verbose: true, allowUnionTypes: true });
  // The types of ajv-formats do not know that its default export is the module in ESM.
  (addFormatsModule as unknown as (to: Ajv2020, formats: string[]) => void)(ajv, ['date', 'email']);
  ajv.addVocabulary(ownKeywords);
  compiled = ajv.compile(profileSchema);
  return compiled;
}

/** An error of ajv with its place as steps. */
export interface ShapeError {
  keyword: string;
  path: Path;
  schema: SchemaNode;
  value: unknown;
  params: Record<string, unknown>;
}

/** When several errors meet at one place, the first of these says it all. */
const precedence = ['type', 'const', 'enum', 'pattern', 'format', 'maxLength', 'minimum', 'maximum'];

/** Everything in a profile that does not have the form the schema asks for, one fault for each place. */
export function shapeFaults(profile: unknown, places: Places): Fault[] {
  const validate = check();
  if (validate(profile)) return [];
  const single = new Map<string, ShapeError>();
  for (const error of validate.errors ?? []) {
    const { keyword, instancePath, params } = error;
    const named = params.additionalProperty ?? params.missingProperty ?? '';
    const place = `${instancePath} ${precedence.includes(keyword) ? '' : `${keyword} ${named}`}`;
    const known = single.get(place);
    if (!known || precedence.indexOf(keyword) < precedence.indexOf(known.keyword))
      single.set(place, asShapeError(error, profile));
  }
  return [...single.values()].map((error) => shapeFault(error, profile, places));
}

function asShapeError(error: ErrorObject, profile: unknown): ShapeError {
  let at = profile;
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
      const key = Array.isArray(at) ? Number(name) : name;
      at = (at as Record<string | number, unknown>)[key];
      return key;
    });
  return {
    keyword: error.keyword,
    path,
    schema: (error.parentSchema ?? {}) as SchemaNode,
    value: error.data,
    params: error.params,
  };
}
