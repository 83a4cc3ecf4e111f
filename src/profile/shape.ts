import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Fault } from './fault.js';
import { fits } from './fits.js';
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

/** Ajv's check of a profile, compiled at its first use. */
function ajvCheck(): ValidateFunction {
  compiled ??= compile();
  return compiled;
}

function compile(): ValidateFunction {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    verbose: true,
    allowUnionTypes: true,
    // Both save more time than they cost, since the check runs once.
    inlineRefs: false,
    code: { optimize: false },
  });
  // The types of ajv-formats do not know that its default export is the function.
  (formats as unknown as (to: typeof ajv, names: string[]) => void)(ajv, ['date', 'email']);
  ajv.addVocabulary(ownKeywords);
  return ajv.compile(profileSchema);
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

/**
 * Everything in a profile that does not have the form the schema asks for, one fault for each place. Ajv says what;
 * to compile it takes longer than everything else together, so it is asked only when something does not fit.
 */
export function shapeFaults(profile: unknown, places: Places): Fault[] {
  if (fits(profileSchema, profile)) return [];
  const validate = ajvCheck();
  validate(profile);
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
