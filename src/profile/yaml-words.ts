import type { ErrorCode } from 'yaml';

/** What to tell the user about a mistake in the way a profile is written. */
export interface Words {
  code: string;
  message: string;
  hint: string;
}

const words = (code: string, message: string, hint: string): Words => ({ code, message, hint });
const example = 'compare it with the examples in the folder profiles';

export const column = words(
  'indentation',
  'this line is not lined up with the others of its group',
  'the fields of one group begin in the same column, two spaces further in than the name of the group',
);
export const dashNeedsSpace = words(
  'indentation',
  'a dash needs a space after it',
  'write "- id: ..." with a space after the dash',
);
export const conflict = words(
  'merge-conflict',
  'two versions of this file were put together and the choice between them is still open',
  'keep one of the versions between <<<<<<< and >>>>>>>, and take the marks out',
);
export const afterQuote = words(
  'text-after-quote',
  'there is more text after the closing quotation mark',
  `quotation marks go around the whole text; when the text itself has ' in it use ", and the other way round`,
);
export const colonInText = words(
  'colon-in-text',
  'this text has a colon in it, so it reads as another field',
  'put quotation marks around the whole text',
);

export const dash = words(
  'indentation',
  'this dash is not lined up with the other dashes of a list',
  'the dashes of one list stand in the same column, under a name that ends with a colon',
);
const noColon = words(
  'no-colon',
  'this line is not of the form "name: value"',
  'put a colon and a space after the name; a text that goes on over several lines begins further in than its name',
);
const bracket = words(
  'unclosed-bracket',
  'the list that begins here is not closed',
  'close [ with ] and { with }, or write each item on a line of its own after a dash',
);
const comma = words(
  'comma',
  'this list has a comma too many, or one is missing',
  'put one comma between two items, as in [en, cy]',
);
export const directive = words('directive', 'a line cannot begin with %', 'take this line out');
const sign = words(
  'special-sign',
  'a value cannot begin with this sign',
  'put quotation marks around the whole text',
);
const bar = words(
  'text-after-bar',
  'after | or > the text begins on the next line',
  'when | or > belongs to the text, put quotation marks around the whole text',
);
const quotes = (mark: string): Words =>
  words(
    'unclosed-quote',
    'the quotation mark that opens here is never closed',
    `put ${mark} at the end of the text`,
  );

const any = /^/;

/** By the code of YAML's own error and what its message holds. The first that fits is taken. */
const table: readonly (readonly [ErrorCode, RegExp, Words])[] = [
  ['ALIAS_PROPS', any, sign],
  ['BAD_ALIAS', any, sign],
  ['BAD_DIRECTIVE', any, directive],
  [
    'BAD_DQ_ESCAPE',
    any,
    words(
      'backslash',
      'between double quotation marks \\ begins a code, and there is no such code',
      'put single quotation marks around the text, or write \\\\ for each \\',
    ),
  ],
  ['BAD_INDENT', /Flow/, bracket],
  ['BAD_INDENT', /sequence items/, dash],
  ['BAD_INDENT', any, column],
  ['BAD_PROP_ORDER', any, sign],
  ['BAD_SCALAR_START', any, sign],
  ['BLOCK_AS_IMPLICIT_KEY', /sequence/, dash],
  ['BLOCK_AS_IMPLICIT_KEY', any, colonInText],
  ['BLOCK_IN_FLOW', any, comma],
  ['KEY_OVER_1024_CHARS', any, colonInText],
  ['MISSING_CHAR', /closing "quote/, quotes('"')],
  ['MISSING_CHAR', /closing 'quote/, quotes("'")],
  ['MISSING_CHAR', /^Flow/, bracket],
  ['MISSING_CHAR', /directives-end/, directive],
  ['MISSING_CHAR', /Sequence item/, column],
  ['MISSING_CHAR', /Implicit map keys/, noColon],
  [
    'MISSING_CHAR',
    /Comments/,
    words(
      'comment',
      'a comment needs a space before its #',
      'put a space there; when # belongs to the text, put quotation marks around the whole text',
    ),
  ],
  ['MISSING_CHAR', /Missing [,s]/, comma],
  ['MISSING_CHAR', /Tags and anchors/, sign],
  ['MULTILINE_IMPLICIT_KEY', any, noColon],
  ['MULTIPLE_ANCHORS', any, sign],
  ['MULTIPLE_TAGS', any, sign],
  [
    'MULTIPLE_DOCS',
    any,
    words(
      'several-profiles',
      '--- begins a second profile in the same file',
      'keep one profile in a file, or take this line out',
    ),
  ],
  [
    'NON_STRING_KEY',
    any,
    words(
      'field-name',
      'the name of a field must be a word',
      'write "name: value"; when brackets belong to a text, put quotation marks around it',
    ),
  ],
  ['RESOURCE_EXHAUSTION', any, words('too-deep', 'this is nested far deeper than any profile', example)],
  [
    'TAB_AS_INDENT',
    any,
    words('tab', 'a tab cannot begin a line', 'begin it with spaces: two for each step to the right'),
  ],
  ['TAG_RESOLVE_FAILED', any, sign],
  ['UNEXPECTED_TOKEN', /Not a YAML token|Block scalar header/, bar],
  [
    'UNEXPECTED_TOKEN',
    /block-seq-ind/,
    words('list-on-line', 'a list begins on the line below its name', 'put this dash on a line of its own'),
  ],
  ['UNEXPECTED_TOKEN', /Unexpected (,|empty item)/, comma],
  [
    'UNEXPECTED_TOKEN',
    /flow-(seq|map)-end/,
    words(
      'bracket',
      'this bracket closes nothing',
      'take it away, or put quotation marks around the whole text',
    ),
  ],
  ['UNEXPECTED_TOKEN', any, column],
];

/** Our words for an error of the YAML library. */
export function wordsFor(code: ErrorCode, message: string): Words {
  const known = table.find(([wanted, pattern]) => wanted === code && pattern.test(message));
  return known?.[2] ?? words('yaml', `this cannot be read as a profile (${message})`, example);
}
