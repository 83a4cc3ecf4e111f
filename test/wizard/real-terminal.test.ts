import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { keys, RealTerminal } from './terminal.js';

const { enter, escape: esc, down } = keys;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eiriol-terminal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const answers = () => parse(readFileSync(join(folder, 'powys.yaml'), 'utf8'));

it('takes an empty folder to a profile that passes check and builds', { timeout: 60_000 }, async () => {
  const first = new RealTerminal(folder, ['new']);
  await first.on('What shall the file be called?', 'powys', enter);

  // The board, found by a part of its Welsh name.
  await first.on('Which health board?', 'addysgu');
  await first.on(/> +1 Powys Teaching Health Board/, enter);
  const known = await first.sees('What is known of Powys Teaching Health Board');
  expect(known).toContain('133,174 (2021) - ONS Census 2021, TS009');
  await first.on('Keep all of this', enter);
  await first.on('Address', '1 Example Road', keys.newLine, 'Brecon', enter);
  await first.on(/That is all of them[\s\S]*Powys Teaching/, enter);
  await first.on('What should this procurement be called?', 'IMHA service for Pŵys', enter);
  await first.on('Which board leads?', enter);

  // Back twice: once with Esc, once with a lone <.
  await first.on('Who answers questions about the service? Name', esc);
  await first.on(/Which board leads\?[\s\S]*Today's answer: Powys/, '<');
  await first.on(
    /What should this procurement be called\?[\s\S]*Today's answer/,
    'IMHA service for Powys',
    enter,
  );
  await first.on('Which board leads?', enter);
  await first.on('Who answers questions about the service? Name', 'IMHA commissioning manager', enter);
  await first.on('Post', 'Mental health team', enter);
  await first.on('E-mail', 'imha', enter);
  await first.sees('commissioners.contact.email must be an e-mail address');
  await first.on('E-mail', '@example.org', enter);
  await first.on('Telephone', '01874 000000', enter);
  await first.on('Has the need for IMHA been assessed?', '-');
  await first.on('What did it find?', '-', enter);

  // Three settings; the process is killed in the middle of the second.
  await first.on('Where are the patients?', enter);
  await first.on(/patients\?[\s\S]*Name/, 'Hafan Wen', enter);
  await first.on('Hafan Wen - Kind', enter);
  await first.on('Hafan Wen - NHS or independent', enter);
  await first.on('Hafan Wen - Run by', 'Powys Teaching Health Board', enter);
  await first.on('Hafan Wen - Locality', 'Brecon', enter);
  await first.on('Hafan Wen - Lot', enter);
  await first.on('What is the new lot called?', 'Whole area', enter);
  await first.on('Hafan Wen - Ages', ' ', enter);
  await first.on(/That is all of them[\s\S]*Hafan Wen/, 'a');
  await first.on(/patients\?[\s\S]*Name/, 'Tŷ Gobaith', enter);
  await first.on('Tŷ Gobaith - Kind', '2', enter);
  await first.sees('Tŷ Gobaith - NHS or independent');
  first.kill();
  await first.ended;
  expect(answers().settings[1]).toEqual({ id: 'ty-gobaith', name: 'Tŷ Gobaith', kind: 'older-adult' });
  expect(existsSync(join(folder, 'powys.yaml.lock'))).toBe(true);

  // The next start says where it goes on, and goes on there.
  const second = new RealTerminal(folder, ['new', 'powys.yaml']);
  await second.sees('Welcome back.');
  await second.on(/Next comes: Tŷ Gobaith - NHS or\s+independent/, enter);
  await second.on(/Tŷ Gobaith - NHS or independent\s+Who runs it/, '2', enter);
  await second.on('Tŷ Gobaith - Run by', 'Example Care', enter);
  await second.on('Tŷ Gobaith - Locality', 'Newtown', enter);
  await second.on('Tŷ Gobaith - Lot', enter);
  await second.on('Tŷ Gobaith - Ages', down, down, ' ', enter);
  // A third, pasted from a table.
  await second.on(
    /That is all of them[\s\S]*Tŷ Gobaith/,
    keys.paste(
      'Name\tKind\tNHS or independent\tRun by\tLocality\tLot\tAges\nBryn\tCommunity mental health service\tNHS\tThe board\tBuilth\tWhole area\tadult; older\n',
    ),
  );
  await second.on('1 row is read.', enter);
  await second.on(/That is all of them[\s\S]*Bryn/, enter);

  await second.on('How many patients used the service in that year?', '240', enter);
  await second.on('that year? Year', '2025-26', enter);
  await second.on('that year? Source', 'Annual report of the present provider', enter);
  await second.on('that year? Status', '3', enter);
  await second.on('On which days is the service open?', enter);
  await second.on('From what time?', enter);
  await second.on('Until what time?', '5.30pm', enter);
  await second.on('Within how many working days', '?', enter);
  await second.sees('Why we ask (the guidance and the law):');
  await second.on('Within how many working days', enter);
  await second.on('Within how many hours are patients held', enter);
  await second.on('What happens to a request outside opening hours?', '2', enter);
  await second.on('By what time on the next working day', '10:00', enter);
  await second.on('How do patients first meet the service?', enter);
  await second.on('Which qualifications do you accept?', enter);
  await second.sees('Please note: The guidance contradicts itself: 12 months');
  await second.on('How many months may a new advocate take', '12', enter);
  await second.on('On which date does the service start?', '1 April 2027', enter);
  await second.on('For how many years?', enter);
  await second.on('By how many years may it be extended?', '2', enter);
  await second.on('What is the most you will pay in a year', '£185,000', enter);
  await second.on('Which procurement route do you take?', enter);
  await second.on('Whole area - What it covers', 'All settings', enter);
  await second.on(/That is all of them[\s\S]*Whole area/, enter);
  await second.on('By which criteria are bids judged?', enter);
  await second.on('Criterion', 'Quality', enter);
  await second.on('Quality - Weight', '60', enter);
  await second.on('The weights make 60 of 100 so far; 40 still to give.', 'a');
  await second.on(/judged\?[\s\S]*Criterion/, 'Price', enter);
  await second.on('Price - Weight', '40', enter);
  await second.on('The weights make 100.', enter);

  // The review at the end: change an answer there.
  await second.sees('Check your answers: Essential questions');
  await second.on('Check your answers', keys.end);
  const rows = await second.sees(/By which criteria are bids judged\? +Quality, Price/);
  expect(rows).toContain('Which lots are there?');
  await second.on(/Which procurement route/, keys.up, keys.up, enter);
  await second.on('Which procurement route do you take?', '2', enter);
  await second.on(/Saved: Which procurement route do you take\? [\s\S]*Check your answers/, keys.home, enter);
  await second.on('All sections', keys.end, enter);
  await second.on('Where this profile stands', enter);
  expect(await second.ended).toBe(0);
  expect(second.raw).toContain('powys.yaml: no errors');

  const { service, contract, settings, procurement, commissioners } = answers();
  expect(settings.map((one: { id: string }) => one.id)).toEqual(['hafan-wen', 'ty-gobaith', 'bryn']);
  expect(settings[2]).toMatchObject({ kind: 'community', lot: 'whole-area', ages: ['adult', 'older'] });
  expect([contract.start, contract.ceiling, service.hours.closes]).toEqual(['2027-04-01', 185000, '17:30']);
  expect(procurement.route.decision).toBe('psr');
  expect(commissioners.contact.phone).toBe('01874 000000');
  expect(existsSync(join(folder, 'powys.yaml.lock'))).toBe(false);

  const build = new RealTerminal(folder, ['build', 'powys.yaml', '--format', 'docx']);
  expect(await build.ended).toBe(0);
  expect(existsSync(join(folder, 'out/powys/issue/service-specification.docx'))).toBe(true);
});

it('stops with 130 on Ctrl-C, and refuses a second wizard on the same file', {
  timeout: 30_000,
}, async () => {
  const first = new RealTerminal(folder, ['new', 'powys.yaml']);
  await first.sees('Which health board?');
  const second = new RealTerminal(folder, ['new', 'powys.yaml']);
  expect(await second.ended).toBe(1);
  expect(second.screen().replace(/\n/g, '')).toContain('powys.yaml is open in another wizard (process');
  first.type(keys.stop);
  expect(await first.ended).toBe(130);
  expect(first.screen()).toContain('eiriol new powys.yaml');
  expect(existsSync(join(folder, 'powys.yaml.lock'))).toBe(false);
});

it('offers a menu when it is called without a command', { timeout: 30_000 }, async () => {
  const menu = new RealTerminal(folder, []);
  await menu.on('What would you like to do?', keys.end, enter);
  expect(await menu.ended).toBe(0);
});

it('asks line by line with --plain, without moving the cursor', { timeout: 30_000 }, async () => {
  const plain = new RealTerminal(folder, ['new', 'powys.yaml', '--plain']);
  await plain.on(/Which health board\?[\s\S]*>$/, 'powys', enter);
  await plain.on(/Fill in nothing[\s\S]*>$/, '1', enter);
  await plain.on(/Address[\s\S]*>$/, '1 Road', enter, 'Brecon', enter, '.', enter);
  await plain.on(/That is all of them[\s\S]*>$/, '1', enter);
  await plain.on(/be called\?[\s\S]*>$/, 'Tŷ', enter);
  await plain.on(/Saved: [\s\S]*Tŷ[\s\S]*>$/, keys.stop);
  expect(await plain.ended).toBe(130);
  expect(answers().commissioners.boards[0].address).toBe('1 Road\nBrecon');
  expect(answers().eiriol.title).toBe('Tŷ');
  // Readline redraws the line that is typed; nothing else moves.
  expect(plain.raw).not.toMatch(new RegExp('\\x1b\\[\\d*A'.replace('\\x1b', String.fromCharCode(27))));
});
