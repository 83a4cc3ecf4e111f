// Answers one question after the other and says so on its output, until it is killed.
import { pathToFileURL } from 'node:url';

const [, , dist = '', path = ''] = process.argv;
const load = (name) => import(new URL(name, pathToFileURL(`${dist}/`)).href);
const { Answers } = await load('interview/answers.js');
const { ProfileFile } = await load('interview/file.js');
const { Session } = await load('interview/session.js');
const { Wording } = await load('interview/wording.js');
const { profileSchema } = await load('profile/schema.js');

const file = new ProfileFile(path);
const answers = Answers.read(await file.read());
const wording = Wording.read('en');
const asker = { ask: () => Promise.reject(new Error('nothing is to be asked')), tell: () => undefined };
const session = new Session(
  { asker, wording, schema: profileSchema, register: [], file, shown: path },
  answers,
);
process.stdout.write('ready\n');
for (let n = 1; ; n++) {
  await session.record((to) => to.add('settings', { id: `ward-${n}`, name: `Ward ${n}` }), '');
  process.stdout.write(`${n}\n`);
  await session.record((to) => to.set('commissioners.area', `area ${n} `.repeat(200)), '');
}
