import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRegister } from '../../src/guidance/register.js';
import { askValue } from '../../src/interview/ask.js';
import { essentials, put } from '../../src/interview/flow.js';
import { review } from '../../src/interview/screens/review.js';
import { tasks } from '../../src/interview/screens/tasks.js';
import type { Session } from '../../src/interview/session.js';
import { type Sitting, sitting } from './sitting.js';
import { keys } from './terminal.js';
import { virtualScreen } from './virtual.js';

const profile = `eiriol:
  schema: 1
commissioners:
  boards:
    - id: powys
      name: Powys Teaching Health Board
settings:
  - id: hafan-wen
    name: Hafan Wen
    kind: adult-acute
    sector: nhs
  - id: bryn
    name: Bryn
    kind: community
procurement:
  criteria:
    - id: quality
      name: Quality
      weight: 60
    - id: price
      name: Price
      weight: 25
`;

let one: Sitting;
let shown: ReturnType<typeof virtualScreen>;

beforeEach(async () => {
  one = await sitting(profile, { register: await readRegister() });
  shown = virtualScreen();
  one.session.materials.asker = shown.asker;
});
afterEach(() => one.end());

const question = (path: string) => {
  const found = one.session.question(path);
  if (!found) throw new Error(`no question at ${path}`);
  return found;
};
const ask = (path: string) => askValue(one.session, question(path), '3 of 27');
const session = (): Session => one.session;

describe('what a person sees', { timeout: 20_000 }, () => {
  it('a number: help, suggestion, note, an error in the words of check, and why', async () => {
    const answer = ask('workforce.monthsToQualify');
    expect(await shown.screen()).toMatchInlineSnapshot(`
      "board.yaml  Advocates                                                   3 of 27
      -------------------------------------------------------------------------------

      How many months may a new advocate take to qualify?
      Counted from appointment as an IMHA.
      Please note: The guidance contradicts itself: 12 months in Annex C, 18 months
      elsewhere. The pack uses 18 unless you choose otherwise.
      Suggested: 18 months. Enter takes it.
      If left blank, the draft shows a marked space, and the pack cannot be issued
      for tender.

      > _

      Enter saves   - I don't know yet   > ask me later   < or Esc back
      * all sections   ? or F1 why   Ctrl-C stop"
    `);
    expect(await shown.type('soon', keys.enter)).toMatchInlineSnapshot(`
      "board.yaml  Advocates                                                   3 of 27
      -------------------------------------------------------------------------------

      How many months may a new advocate take to qualify?
      Counted from appointment as an IMHA.
      Please note: The guidance contradicts itself: 12 months in Annex C, 18 months
      elsewhere. The pack uses 18 unless you choose otherwise.
      Suggested: 18 months. Enter takes it.
      If left blank, the draft shows a marked space, and the pack cannot be issued
      for tender.

      > soon_
      ! workforce.monthsToQualify must be a whole number from 0 to 24, but is "soon"

      Enter saves   - I don't know yet   > ask me later   < or Esc back
      * all sections   ? or F1 why   Ctrl-C stop"
    `);
    await shown.type('\x15', keys.f1);
    expect(await shown.screen()).toMatchInlineSnapshot(`
      "board.yaml  Advocates                                                   3 of 27
      -------------------------------------------------------------------------------

      How many months may a new advocate take to qualify?
      Why we ask (the guidance and the law):
      Every advocate is skilled and competent, and willing to train and develop
      further when needed. (Annex D, 8.1)
      Everyone who delivers the service holds, or is working towards, the advocacy
      qualification. (Annex D, 8.1)
      Every IMHA has completed the IMHA unit before appointment or within 18 months
      of it. (Annex D, 8.1)
      The IMHA unit is passed before appointment as an IMHA, or within 18 months of
      it. (Guidance, paragraph 121)
      The provider makes sure that each IMHA meets the appointment requirements:
      integrity, good character, fitting experience and training, with regard to the
      standards that Welsh Ministers' guidance sets. (Annex C, item (h))
      Everyone who delivers the service has, or is working towards, the advocacy
      ...

      > _

      Enter saves   - I don't know yet   > ask me later   < or Esc back
      * all sections   ? or F1 why   Ctrl-C stop"
    `);
    await shown.type('12 months', keys.enter);
    expect(await answer).toEqual({ value: 12 });
  });

  it('a date, typed as people write it', async () => {
    const answer = ask('contract.start');
    expect(await shown.type('30 February 2027', keys.enter)).toMatchInlineSnapshot(`
      "board.yaml  The contract                                                3 of 27
      -------------------------------------------------------------------------------

      On which date does the service start?
      The guidance asks for the start of a financial year.
      For example: 2027-04-01
      If left blank, the draft shows a marked space, and the pack cannot be issued
      for tender.

      > 30 February 2027_
      ! contract.start must be a date such as 2027-04-01, but is "30 February 2027"

      Enter saves   - I don't know yet   > ask me later   < or Esc back
      * all sections   ? or F1 why   Ctrl-C stop"
    `);
    await shown.type('\x15', '1 April 2027', keys.enter);
    expect(await answer).toEqual({ value: '2027-04-01' });
  });

  it('a choice, and one whose suggestion is marked', async () => {
    const answer = ask('service.response.clockStarts');
    expect(await shown.screen()).toMatchInlineSnapshot(`
      "board.yaml  The service > Response                                      3 of 27
      -------------------------------------------------------------------------------

      When does the clock start?
      The guidance never says.
      Please note: The guidance speaks of direct provision, of an appropriate
      response and of dealing with a referral. The pack uses one clock for all three.
      If left blank, the draft shows a marked space, and the pack cannot be issued
      for tender.

      >  1 when the Request reaches the Provider by any route (suggested)
         2 when the Provider knows enough to identify and reach the patient

      Up, Down and Enter choose   - I don't know yet   > ask me later   < or Esc back
      * all sections   ? or F1 why   Ctrl-C stop_"
    `);
    await shown.type('2', keys.enter);
    expect(await answer).toEqual({ value: 'request-complete' });
  });

  it('several choices', async () => {
    const answer = ask('workforce.qualifications');
    await shown.type(keys.down, ' ');
    expect(await shown.screen()).toMatchInlineSnapshot(`
      "board.yaml  Advocates                                                   3 of 27
      -------------------------------------------------------------------------------

      Which qualifications do you accept?
      For advocates of adults. Wales has had its own qualification since September
      2020.
      Tick as many as apply.
      If left blank, the draft shows a marked space, and the pack cannot be issued
      for tender.

         1 [x] City & Guilds Level 4 Independent Advocacy with unit 432
      >  2 [ ] a predecessor accepted in the Qualification Framework of Social Car...
         3 [x] the English qualification 3614, completed with the competency frame...
         4 [x] an equivalent

      Space ticks, Enter saves   - I don't know yet   > ask me later   < or Esc back
      * all sections   ? or F1 why   Ctrl-C stop_"
    `);
    await shown.type(keys.enter);
    expect(await answer).toEqual({ value: ['wales-level-4', 'england-3614', 'equivalent'] });
  });

  it('a long text, pasted, with the cursor in its middle', async () => {
    const answer = ask('commissioners.area');
    await shown.type(keys.paste('First paragraph, with a tŷ in it.\n\nSecond.'));
    await shown.type(keys.up, keys.up, '\x05', ' More.');
    expect(await shown.screen()).toMatchInlineSnapshot(`
      "board.yaml  Who commissions                                             3 of 27
      -------------------------------------------------------------------------------

      How would you describe the area?
      Two or three sentences: towns, distances, rurality, borders.
      If left blank, the draft shows a marked space, and the pack cannot be issued
      for tender.

      > First paragraph, with a tŷ in it. More._

        Second.

      Enter saves   Ctrl-J new line   - I don't know yet   > ask me later
      < or Esc back   * all sections   ? or F1 why   Ctrl-C stop"
    `);
    await shown.type(keys.enter);
    expect(await answer).toEqual({ value: 'First paragraph, with a tŷ in it. More.\n\nSecond.' });
  });

  it('takes a paste with line breaks as one text where the terminal does not mark pastes', async () => {
    const answer = ask('commissioners.area');
    await shown.type('First line.\rSecond line.\r');
    await shown.type(keys.enter);
    expect(await answer).toEqual({ value: 'First line.\nSecond line.' });
  });

  it('a list of texts', async () => {
    const answer = ask('population.languages');
    expect(await shown.type('Polish', keys.newLine, 'Arabic')).toMatchInlineSnapshot(`
      "board.yaml  People and needs                                            3 of 27
      -------------------------------------------------------------------------------

      Which languages besides English and Welsh do patients speak?
      British Sign Language included.
      For example: British Sign Language, Polish
      One on each line. You can paste a column of a table.
      If left blank, the documents do without it.

      > Polish
        Arabic_

      Enter saves   Ctrl-J new line   - I don't know yet   > ask me later
      < or Esc back   * all sections   ? or F1 why   Ctrl-C stop"
    `);
    await shown.type(keys.enter);
    expect(await answer).toEqual({ value: ['Polish', 'Arabic'] });
  });

  it('nothing typed, then the ways on', async () => {
    const typed: [string[], string][] = [
      [['-', keys.enter], 'blank'],
      [['>', keys.enter], 'later'],
      [['<', keys.enter], 'back'],
      [[keys.escape], 'back'],
      [['*', keys.enter], 'menu'],
    ];
    for (const [pressed, way] of typed) {
      const answer = ask('eiriol.title');
      await shown.type(...pressed);
      expect(await answer).toBe(way);
    }
    const answer = ask('eiriol.title');
    await shown.type(keys.enter);
    await shown.sees('! Nothing typed yet.');
    await shown.type('a title', keys.enter);
    expect(await answer).toEqual({ value: 'a title' });
  });

  it("today's answer, kept with Enter or changed from what it is", async () => {
    const kept = ask('commissioners.boards[powys].name');
    expect(await shown.screen()).toMatchInlineSnapshot(`
      "board.yaml  Who commissions > Which health boards commission the se...  3 of 27
      -------------------------------------------------------------------------------

      Powys Teaching Health Board - Name
      Official name in English.
      For example: Powys Teaching Health Board
      Today's answer: Powys Teaching Health Board
      If left blank, the draft shows a marked space, and the pack cannot be issued
      for tender.

      > _

      Enter keeps today's answer   Tab changes it   - I don't know yet
      > ask me later   < or Esc back   * all sections   ? or F1 why   Ctrl-C stop"
    `);
    await shown.type(keys.enter);
    expect(await kept).toBe('keep');
    const changed = ask('commissioners.boards[powys].name');
    await shown.type(keys.tab, ' (Powys)', keys.enter);
    expect(await changed).toEqual({ value: 'Powys Teaching Health Board (Powys)' });
  });

  it('a list with a running total', async () => {
    const way = put(session(), question('procurement.criteria'), essentials);
    expect(await shown.screen()).toMatchInlineSnapshot(`
      "board.yaml  The procurement
      -------------------------------------------------------------------------------

      By which criteria are bids judged?
      Enter changes a line.

           Criterion                  Weight         Kind        Word limit
      >  1 That is all of them, go on
         2 Add a new criterion
         3 Quality                    60 per cent
         4 Price                      25 per cent

      The weights make 85 of 100 so far; 15 still to give.

      Up, Down and Enter choose   a add   c copy   r remove   u undo   e earlier
      l later on   p paste rows   < or Esc back   * all sections   ? or F1 why
      Ctrl-C stop_"
    `);
    await shown.type(keys.down, keys.down, keys.down, 'r');
    expect(await shown.sees('Removed: Price.')).toMatchInlineSnapshot(`
      "board.yaml  The procurement
      -------------------------------------------------------------------------------
      Removed: Price. Press u to undo.

      By which criteria are bids judged?
      Enter changes a line.

           Criterion                  Weight         Kind        Word limit
         1 That is all of them, go on
         2 Add a new criterion
      >  3 Quality                    60 per cent

      The weights make 60 of 100 so far; 40 still to give.

      Up, Down and Enter choose   a add   c copy   r remove   u undo   e earlier
      l later on   p paste rows   < or Esc back   * all sections   ? or F1 why
      Ctrl-C stop_"
    `);
    await shown.type('u');
    await shown.sees('Undone: Price');
    await shown.type(keys.escape);
    expect(await way).toBe('back');
  });

  it('pasted rows, with what could not be read', async () => {
    const way = put(session(), question('settings'), essentials);
    await shown.type(keys.paste('Name,Kind,Beds\n"Unit, A",PICU,12\nUnit B,castle,many\n'));
    expect(await shown.sees('rows are read')).toMatchInlineSnapshot(`
      "board.yaml
      -------------------------------------------------------------------------------

      2 rows are read.
      Row 2: "castle" is no answer to "Kind", so that will be asked.
      Row 2: "many" is no answer to "Beds", so that will be asked.

      >  1 Add these 2
         2 Leave them out
           Unit, A; psychiatric intensive care unit; 12
           Unit B

      Up, Down and Enter choose   < or Esc back   Ctrl-C stop_"
    `);
    await shown.type(keys.enter);
    await shown.sees('Unit B');
    expect(one.session.answers.get('settings[unit-a]')).toEqual({
      id: 'unit-a',
      name: 'Unit, A',
      kind: 'picu',
      beds: 12,
    });
    await shown.type(keys.escape);
    await way;
  });

  it('check your answers, with what is wrong across them', async () => {
    const end = review(session(), { section: 'procurement' });
    expect(await shown.screen()).toMatchInlineSnapshot(`
      "board.yaml                                                            all saved
      -------------------------------------------------------------------------------

      Check your answers: The procurement
      To put right:
      ! the weights in procurement.criteria must add up to 100, but add up to 85; 15
      more are needed
      1 answer is still needed before the tender.
      Enter on a line changes it. Looking changes nothing.

      >  1 Go on all the same
        Route
         2 Which procurement route do you take?     (not asked yet)
         3 For what reasons?                        (not asked yet)
         4 Decided by                               (not asked yet)
         5 Decided on                               (not asked yet)
           ... 32 more




      Up, Down and Enter choose   < or Esc back   * all sections   Ctrl-C stop_"
    `);
    await shown.type(keys.enter);
    expect(await end).toBe('on');
  });

  it('all sections', async () => {
    const end = tasks(session());
    expect(await shown.sees('All sections')).toMatchInlineSnapshot(`
      "board.yaml                                                            all saved
      -------------------------------------------------------------------------------

      All sections

      >  1 Go on where you stopped: Powys Teaching Health Board - Address
         2 Essential questions      in progress  13 of 48   tender needs 30
         3 This profile             not started  0 of 6     tender needs 3
         4 Who commissions          in progress  2 of 17    tender needs 7
         5 People and needs         not started  0 of 9     tender needs 1
         6 Where are the patients?  in progress  6 of 45    tender needs 9
         7 How many patients        not started  0 of 24
         8 The service              not started  0 of 23    tender needs 18
         9 Advocates                not started  0 of 14    tender needs 8
        10 Running the contract     not started  0 of 32    tender needs 12
        11 The contract             not started  0 of 16    tender needs 9
        12 The procurement          in progress  5 of 39    tender needs 1
        13 Costing                  not started  0 of 21
        14 Engagement protocol      not started  0 of 8     tender needs 1
           ... 5 more

      Up, Down and Enter choose   Ctrl-C stop_"
    `);
    await shown.type(keys.end, keys.enter);
    expect(await shown.sees('Where this profile stands')).toMatchInlineSnapshot(`
      "board.yaml                                                            all saved
      -------------------------------------------------------------------------------

      Where this profile stands
      13 questions are answered. 246 are not asked yet.
      Still needed before the tender:
        Which version of the pack is this?
        Is the pack a draft, or issued?
        On which date is this version issued?
        Powys Teaching Health Board - Address
        Which board leads?
        Who answers questions about the service? Name
        ... and 63 more; eiriol check lists them.

      >  1 Check it now
         2 Build a draft of the documents now
         3 Leave the wizard
         4 Back to all sections

      Up, Down and Enter choose   < or Esc back   Ctrl-C stop_"
    `);
    await shown.type('3', keys.enter);
    expect(await end).toBe('leave');
  });
});
