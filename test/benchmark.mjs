// Prints time and memory of the writers, cold (the first file of a new process) and warm (later ones in the same process),
// and of whole commands. Run with `npm run benchmark`; docs/performance.md says how to read it.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const [, self, task, ...cut] = process.argv;
const runs = 5;

/** The service specification of the urban board: its first sections, and the first blocks of the one after them. */
async function specification(sections, blocks) {
  const { compose } = await import('../dist/compose/compose.js');
  const { readLibrary } = await import('../dist/compose/library.js');
  const { profileSchema: schema } = await import('../dist/profile/schema.js');
  const { templates, words, terms } = await readLibrary('en');
  const template = templates.find((one) => one.id === 'service-specification');
  const profile = parse(readFileSync(join(root, 'profiles/urban-board.yaml'), 'utf8'));
  const { document } = compose(profile, template, { schema, words, terms, fingerprint: '' });
  const [last] = document.blocks.slice(sections, sections + 1);
  const rest = last && blocks > 0 ? [{ ...last, blocks: last.blocks.slice(0, blocks) }] : [];
  return { ...document, blocks: [...document.blocks.slice(0, sections), ...rest] };
}

/** Where to cut it off so that it has 20 pages. */
async function twentyPages() {
  const { layOut } = await import('../dist/layout/pages.js');
  const pages = async (...where) => layOut(await specification(...where)).pages.length;
  let sections = 1;
  while ((await pages(sections + 1, 0)) < 20) sections++;
  let blocks = 0;
  while ((await pages(sections, blocks)) < 20) blocks++;
  return [sections, blocks];
}

/** What a task takes: milliseconds by the clock, and of the processor. */
async function measured(work) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - start, processor: (user + system) / 1000 };
}

/** The same for a command of the program, from its start to its end, with the most memory it held, in kilobytes. */
function measuredCommand(args) {
  const tell =
    'process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("\\n"+JSON.stringify({processor:(user+system)/1000,memory:process.resourceUsage().maxRSS}))})';
  const start = performance.now();
  const options = [`--import=data:text/javascript,${encodeURIComponent(tell)}`, 'dist/cli.js', ...args];
  const { stderr } = spawnSync(process.execPath, options, { cwd: root, encoding: 'utf8' });
  return { ...JSON.parse(stderr.split('\n').at(-1)), clock: performance.now() - start };
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const medians = (list) =>
  Object.fromEntries(Object.keys(list[0]).map((key) => [key, median(list.map((one) => one[key]))]));

function printed(name, { clock, processor, memory }) {
  const figures = [
    `${Math.round(clock)} ms`,
    `${Math.round(processor)} ms`,
    `${Math.round(memory / 1024)} MB`,
  ];
  console.log(name.padEnd(26) + figures.map((figure) => figure.padStart(11)).join(''));
}

if (task === 'docx' || task === 'pdf') {
  const document = await specification(...cut.map(Number));
  const { writers } = await import('../dist/writers/index.js');
  const times = [];
  // A copy each time, for the pages of a document are laid out once for all its formats.
  for (let n = 0; n <= runs; n++) times.push(await measured(() => writers[task]({ ...document })));
  const [cold, ...warm] = times;
  console.log(JSON.stringify({ cold, warm: medians(warm), memory: process.resourceUsage().maxRSS }));
} else {
  const where = await twentyPages();
  console.log(`Node ${process.version}, medians of ${runs}`.padEnd(26), '    clock  processor     memory');
  for (const format of ['docx', 'pdf']) {
    const args = [self, format, ...where.map(String)];
    const results = Array.from({ length: runs }, () =>
      JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })),
    );
    const memory = median(results.map((one) => one.memory));
    for (const state of ['cold', 'warm'])
      printed(`20 pages as ${format}, ${state}`, { ...medians(results.map((one) => one[state])), memory });
  }
  const folder = mkdtempSync(join(tmpdir(), 'eiriol-'));
  const profile = 'profiles/urban-board.yaml';
  for (const [name, args] of [
    ['eiriol --help', ['--help']],
    ['eiriol check', ['check', profile]],
    ['eiriol build, whole pack', ['build', profile, '--out', folder]],
  ])
    printed(name, medians(Array.from({ length: runs }, () => measuredCommand(args))));
  rmSync(folder, { recursive: true, force: true });
}
