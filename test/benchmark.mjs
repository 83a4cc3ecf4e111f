// Prints time and memory of the writers and of a whole pack, cold (a new process each time) and warm (the same process).
// Run with `npm run benchmark`; docs/performance.md says how to read it.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const [, self, task] = process.argv;
const runs = 5;

/** The example of an urban board, cut off after 20 pages. */
async function twentyPages() {
  const { compose } = await import('../dist/compose/compose.js');
  const { readLibrary } = await import('../dist/compose/library.js');
  const { profileSchema: schema } = await import('../dist/profile/schema.js');
  const { layOut } = await import('../dist/layout/pages.js');
  const { templates, words, terms } = await readLibrary('en');
  const template = templates.find((one) => one.id === 'service-specification');
  const profile = parse(readFileSync(join(root, 'profiles/urban-board.yaml'), 'utf8'));
  const { document } = compose(profile, template, { schema, words, terms, fingerprint: '' });
  for (let n = document.blocks.length; n > 0; n--) {
    const cut = { ...document, blocks: document.blocks.slice(0, n) };
    if (layOut(cut).pages.length <= 20) return cut;
  }
  throw new Error('no document of 20 pages');
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const ms = (n) => `${Math.round(n)} ms`.padStart(9);
const mb = (n) => `${Math.round(n / 1024)} MB`.padStart(8);

if (task === 'docx' || task === 'pdf') {
  const document = await twentyPages();
  const { writers } = await import('../dist/writers/index.js');
  const times = [];
  for (let n = 0; n <= runs; n++) {
    const start = performance.now();
    await writers[task]({ ...document });
    times.push(performance.now() - start);
  }
  const [cold, ...warm] = times;
  console.log(JSON.stringify({ cold, warm: median(warm), memory: process.resourceUsage().maxRSS }));
} else {
  console.log('                             cold      warm   memory');
  for (const format of ['docx', 'pdf']) {
    const results = Array.from({ length: runs }, () =>
      JSON.parse(execFileSync(process.execPath, [self, format], { encoding: 'utf8' })),
    );
    const of = (key) => median(results.map((one) => one[key]));
    console.log(`20 pages as ${format.padEnd(12)} ${ms(of('cold'))} ${ms(of('warm'))} ${mb(of('memory'))}`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'eiriol-'));
  for (const args of [
    ['--help'],
    ['check', 'profiles/urban-board.yaml'],
    ['build', 'profiles/urban-board.yaml', '--out', folder],
  ]) {
    const times = Array.from({ length: runs }, () => {
      const start = performance.now();
      spawnSync(process.execPath, ['dist/cli.js', ...args], { cwd: root });
      return performance.now() - start;
    });
    console.log(`eiriol ${args[0].padEnd(17)} ${ms(median(times))}`);
  }
  rmSync(folder, { recursive: true, force: true });
}
