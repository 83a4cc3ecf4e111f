import { type CostingMaterials, CostingSheet } from './costing-layout.js';
import type { SheetDraft } from './draft.js';

/** What a year's costs are made of: growth of pay and prices, posts with their pay, and how many of each other cost. */
export function postsSheet(materials: CostingMaterials): SheetDraft {
  const sheet = new CostingSheet(materials, 'posts', [52, 26, 14]);
  const { factors, posts, lines } = sheet.costing.cost;
  sheet.heads(['byYear']);
  sheet.draft.endHead();
  sheet.part('growth');
  sheet.tell('growthNote');
  sheet.line(sheet.say('index.pay'), factors.pay);
  sheet.line(sheet.say('index.price'), factors.price);
  sheet.part('postsPart');
  for (const { id, title, from, wte, pay } of posts) {
    sheet.line(sheet.say('postMany', { what: title ?? id }), wte, { before: [sheet.say(`from.${from}`)] });
    sheet.line(sheet.say('postPay', { what: title ?? id }), pay, {
      before: ['', sheet.costing.answers.at(`costing.posts[${id}].salary`, 'pounds')],
    });
  }
  sheet.part('quantities');
  for (const { id, what, kind, quantity, amount, index } of lines)
    if (quantity && amount)
      sheet.line(what ?? id, quantity, {
        before: [`${sheet.say(`kind.${kind}`)}, ${sheet.say(`grows.${index}`)}`, amount],
      });
  return sheet.draft;
}
