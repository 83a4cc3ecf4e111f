/** A document of charts made by hand, shared by tests of writers. */

import type { Chart, Document, Inline, Section } from '../src/document/types.js';
import { sampleDocument } from './document-sample.js';

const traced = { sources: [], answers: [], undecided: [] };
const text = (words: string): Inline[] => [{ type: 'text', text: words }];

/** Charts of every kind, one with a figure that is not known and one whose figures do not fit on their bars. */
export function chartsDocument(): Document {
  const chart = (kind: Chart['kind'], undecided: string[]): Chart => ({
    type: 'chart',
    id: `charts.${kind}`,
    ...traced,
    undecided,
    kind,
    caption: text(`Staff, as ${kind}`),
    description: 'One bar for each post.',
    series: ['in the first year', 'in the second year', 'in all'].map(text),
    rows: [
      [3, 1.25, 4.25],
      [0.05, 12, 12.05],
      [1, undefined, 1],
    ].map((figures, at) => ({
      title: text(`Post ${at + 1}`),
      figures: figures.map((value) => ({ inlines: text(`${value ?? 'not known'}`), value })),
    })),
  });
  const section: Section = {
    type: 'section',
    id: 'charts',
    ...traced,
    kind: 'unnumbered',
    number: [],
    label: '',
    title: text('Charts'),
    landscape: false,
    blocks: [chart('bars', []), chart('stacked', ['a.b']), chart('swing', [])],
  };
  return { ...sampleDocument(), blocks: [...sampleDocument().blocks.slice(0, 1), section] };
}
