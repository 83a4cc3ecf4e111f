import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { glob } from 'tinyglobby';

/**
 * The files that some arguments name. Windows shells hand `*.yaml` on as it is, so patterns are expanded here.
 * A pattern that matches nothing, and a name without a pattern, come back unchanged.
 */
export async function expand(names: readonly string[], cwd: string): Promise<string[]> {
  const lists = await Promise.all(
    names.map(async (name) => {
      if (existsSync(resolve(cwd, name)) || !/[*?]/.test(name)) return [name];
      const found = await glob(name.replaceAll('\\', '/'), { cwd, absolute: false });
      return found.length > 0 ? found.sort() : [name];
    }),
  );
  return [...new Set(lists.flat())];
}
