import type { Takes } from '../../document/workbook.js';
import type { SchemaNode } from '../schema.js';
import { schemaAt } from '../schema.js';
import { formatNumber, say } from '../words.js';
import type { UsedAnswer } from './answers-used.js';
import type { WorkbookMaterials } from './workbook.js';

/** The question of an answer: for a figure with year and source, the question that asks for all of it. */
export function questionOf(path: string, schema: SchemaNode): SchemaNode {
  return schemaAt(schema, path.replace(/\.value$/, '').replace(/\[[^\]]*\]/g, '[]'));
}

/** Places of the questions in the schema, to put answers in the order in which they are asked. */
export function schemaOrder(schema: SchemaNode): (path: string) => number[] {
  return (path) => {
    const order: number[] = [];
    let at = '';
    for (const step of path.replace(/\[[^\]]*\]/g, '[]').split('.')) {
      const keys = Object.keys((at === '' ? schema : schemaAt(schema, at)).properties ?? {});
      order.push(keys.indexOf(step.replace('[]', '')));
      at = at === '' ? step : `${at}.${step}`;
    }
    return order;
  };
}

/** What the cell of an answer takes: the bounds of its question, said in the words of its question. */
export function takesAnswer({ path, figure }: UsedAnswer, { schema, labels }: WorkbookMaterials): Takes {
  const asked = questionOf(path, schema);
  const bounds = schemaAt(schema, path.replace(/\[[^\]]*\]/g, '[]'));
  const part = figure.unit === 'percent' ? 100 : 1;
  const [least, most] = [(bounds.minimum ?? 0) / part, (bounds.maximum ?? 1_000_000_000) / part];
  const shown = (value: number): string =>
    part === 100 ? `${formatNumber(value * part)}%` : formatNumber(value);
  const whole = [bounds.type].flat().includes('integer');
  const what = say(labels, whole ? 'takes.whole' : 'takes.number', {
    least: shown(least),
    most: shown(most),
  });
  return {
    kind: 'number',
    least,
    most,
    ...(whole && { whole }),
    title: asked.title ?? path,
    says: asked.description ?? '',
    refuses: say(labels, 'refuses', { what }),
  };
}
