import { plainText } from '../document/plain.js';
import type { Cycle, Inline, Traced } from '../document/types.js';
import { type Tokens as Markdown, type Token, withLines } from './markdown.js';
import type { TextReader } from './text-reader.js';

/** Fewer make no circle; of more, the words do not fit around it. */
const count = { least: 3, most: 12 };

/** `:::cycle`: the first paragraph says what the picture shows, the list items are its steps. */
export function readCycle(tokens: [Token, number][], traced: Traced, reader: TextReader): Cycle {
  reader.needsId(traced, 'cycle');
  const { line } = reader;
  const descriptions: Inline[][] = [];
  const steps: Inline[][] = [];
  for (const [token, at] of tokens) {
    reader.line = at;
    if (token.type === 'list')
      for (const [item, itemLine] of withLines((token as Markdown.List).items, at)) {
        reader.line = itemLine;
        const step = reader.read(item.text);
        reader.gather(traced, step.traced);
        steps.push(step.inlines);
      }
    else if (token.type === 'paragraph') {
      if (!reader.marksOnly(token.text)) descriptions.push(reader.read(token.text).inlines);
    } else if (token.type !== 'space')
      reader.fault('cycle-expected', 'only a description and list items may stand in a cycle');
  }
  reader.line = line;
  if (descriptions.length === 0)
    reader.fault('no-description', 'a cycle begins with a paragraph for those who cannot see the picture');
  if (steps.length < count.least || steps.length > count.most)
    reader.fault('cycle-steps', `a cycle has ${count.least} to ${count.most} steps, not ${steps.length}`);
  return { type: 'cycle', ...traced, description: descriptions.map(plainText).join(' '), steps };
}
