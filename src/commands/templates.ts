import { readLibrary } from '../compose/library.js';
import { checkLibrary } from '../compose/lint/check-library.js';
import { readLawRegister, readRegister } from '../guidance/register.js';
import { describe, hasErrors } from '../problem.js';
import { profileSchema } from '../profile/schema.js';
import type { ExitCode, World } from './world.js';

export interface TemplatesOptions {
  check?: boolean;
  json?: boolean;
}

/** Lists the documents of the pack; with `check`, finds everything wrong in their templates. */
export async function templates(options: TemplatesOptions, world: World): Promise<ExitCode> {
  const library = await readLibrary('en');
  if (!library) throw new Error('the templates folder has no English texts');
  if (!options.check) {
    const known = new Set(library.templates.map((template) => template.id));
    const others = library.workbooks.filter((workbook) => !known.has(workbook.id));
    const documents = [...library.templates, ...others].sort((a, b) => a.order - b.order);
    const rows = documents.map(({ id, title, audience, formats, restsOn }) => ({
      id,
      title,
      audience,
      formats,
      restsOn,
    }));
    world.print(
      options.json
        ? JSON.stringify(rows, null, 2)
        : rows
            .map(
              (one) =>
                `${one.id}\n  ${one.title}, for ${one.audience}, as ${one.formats.join(' and ')}\n  ${one.restsOn}`,
            )
            .join('\n'),
    );
    return 0;
  }
  const [register, law] = await Promise.all([readRegister(), readLawRegister()]);
  const rulebook = {
    schema: profileSchema,
    words: library.words,
    terms: new Set(Object.keys(library.terms)),
    sources: new Set(register.map((entry) => entry.id)),
    parts: new Set(library.parts.map((part) => part.name)),
    dated: law.terms.flatMap((term) => term.dated.map((wording) => ({ wording, term: term.id }))),
    laws: law.laws.map((one) => ({ name: one.en, term: one.id })),
  };
  const problems = checkLibrary(library, rulebook);
  if (options.json) world.print(JSON.stringify({ problems }, null, 2));
  else {
    for (const problem of problems) world.warn(describe(problem, { colour: world.colour }));
    const files = library.templates.length;
    world.print(
      problems.length === 0
        ? `${files === 1 ? '1 template has' : `${files} templates have`} no problems.`
        : `${problems.length} problems in the templates.`,
    );
  }
  return hasErrors(problems) ? 1 : 0;
}
