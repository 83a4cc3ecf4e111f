import { type Document, isMap, isSeq, type Node, Pair, Scalar, YAMLMap, type YAMLSeq } from 'yaml';
import { parseProfile } from '../profile/parse.js';
import { profileSchema, resolved, type SchemaNode, schemaAt } from '../profile/schema.js';
import { type Parked, takeParked, withParked } from './parked.js';
import { answerAt, stepsOf } from './steps.js';

type Step = string | number;

/**
 * The answers of a profile as they are written in its file. Changes keep the comments and the order of everything
 * else; a new field stands where the schema has it.
 */
export class Answers {
  readonly parked: Parked;
  readonly #document: Document;
  readonly #padded: boolean;
  readonly #schema: SchemaNode;
  #value: unknown;
  #text: string | undefined;

  private constructor(document: Document, parked: Parked, padded: boolean, schema: SchemaNode) {
    this.#document = document;
    this.parked = parked;
    this.#padded = padded;
    this.#schema = schema;
  }

  /** Reads the text of a profile; `undefined` when it is no YAML that a profile can be written in. */
  static read(text: string, schema: SchemaNode = profileSchema): Answers | undefined {
    const { text: own, parked } = takeParked(text);
    const { document, complete } = parseProfile(own);
    if (!document || !complete) return undefined;
    return new Answers(document, parked, /(^|[\s:-])\[ \S/.test(own), schema);
  }

  /** The whole file, as it is saved. */
  text(): string {
    this.#text ??= this.#document.toString({ flowCollectionPadding: this.#padded });
    return withParked(this.#text, this.parked);
  }

  /** As plain data. Fields not asked yet are absent, fields not known are null. */
  get value(): Record<string, unknown> {
    this.#value ??= this.#document.toJS();
    return this.#value as Record<string, unknown>;
  }

  /** The answer at a dotted path; null when it is not known, `undefined` when it was not asked. */
  get(path: string): unknown {
    return answerAt(this.value, path);
  }

  /** Writes an answer, or null for "not known yet". Groups around it are made when they are not there. */
  set(path: string, value: unknown): void {
    const steps = this.#steps(path);
    const last = steps.pop();
    if (last === undefined) return;
    const around = this.#reach(steps);
    const node = this.#node(value);
    const old = around.get(last, true) as Node | undefined;
    // What was said about the answer is said about the new one.
    if (old) {
      node.commentBefore = old.commentBefore ?? null;
      if (!isMap(old) && !isSeq(old)) node.comment = old.comment ?? null;
      node.spaceBefore = old.spaceBefore === true;
    }
    if (old || isSeq(around)) around.set(last, node);
    else this.#insert(around as YAMLMap, String(last), node, steps);
    this.#changed();
  }

  /** Takes an answer out, as if it had never been asked. */
  clear(path: string): void {
    const steps = stepsOf(this.value, path);
    if (!steps || !this.#document.hasIn(steps)) return;
    this.#document.deleteIn(steps);
    this.#changed();
  }

  /** Adds an item at the end of a list. */
  add(list: string, item: object): void {
    const sequence = this.#sequence(list);
    sequence.add(this.#node(item));
    sequence.flow = false;
    this.#changed();
  }

  /** Puts a copy of an item below it, under another id. */
  copy(list: string, index: number, id: string): void {
    const sequence = this.#sequence(list);
    const original = sequence.items[index];
    if (!isMap(original)) return;
    const copy = original.clone() as YAMLMap;
    copy.set('id', id);
    sequence.items.splice(index + 1, 0, copy);
    this.#changed();
  }

  /** Takes an item out of a list, with what was parked of it. */
  remove(list: string, index: number): void {
    const item = (this.get(list) as { id?: unknown }[] | undefined)?.[index];
    for (const path of this.parked.keys())
      if (path.startsWith(`${list}[${String(item?.id)}]`)) this.parked.delete(path);
    this.#sequence(list).items.splice(index, 1);
    this.#changed();
  }

  /** Moves an item to another place in its list. */
  move(list: string, from: number, to: number): void {
    const { items } = this.#sequence(list);
    const [moved] = items.splice(from, 1);
    if (moved !== undefined) items.splice(to, 0, moved);
    this.#changed();
  }

  #changed(): void {
    this.#value = undefined;
    this.#text = undefined;
  }

  #steps(path: string): Step[] {
    const steps = stepsOf(this.value, path);
    if (!steps) throw new Error(`no item of the profile is at ${path}`);
    return steps;
  }

  #sequence(list: string): YAMLSeq {
    const found = this.#document.getIn(this.#steps(list), true);
    if (isSeq(found)) return found;
    this.set(list, []);
    return this.#document.getIn(this.#steps(list), true) as YAMLSeq;
  }

  /** The collection at some steps, made when it is missing or null. */
  #reach(steps: readonly Step[]): YAMLMap | YAMLSeq {
    let at = this.#document.contents as YAMLMap | YAMLSeq;
    for (const [index, step] of steps.entries()) {
      let next: unknown = at.get(step, true);
      if (!isMap(next) && !isSeq(next)) {
        const made = new YAMLMap(this.#document.schema);
        const old = next as Node | undefined;
        if (old) {
          made.commentBefore = [old.commentBefore, old.comment].filter(Boolean).join('\n') || null;
          at.set(step, made);
        } else this.#insert(at as YAMLMap, String(step), made, steps.slice(0, index));
        next = made;
      }
      at = next as YAMLMap | YAMLSeq;
    }
    return at;
  }

  #insert(map: YAMLMap, key: string, node: Node, steps: readonly Step[]): void {
    const names = Object.keys(this.#shape(steps)?.properties ?? {});
    const rank = names.indexOf(key);
    const place = rank < 0 ? -1 : map.items.findIndex((pair) => names.indexOf(nameIn(pair)) > rank);
    const name = new Scalar(key);
    // A blank line between sections, as in the examples.
    if (steps.length === 0 && map.items.length > 0) name.spaceBefore = true;
    map.flow = false;
    map.items.splice(place < 0 ? map.items.length : place, 0, new Pair(name, node));
  }

  /** The schema at some steps; what a test adds to the schema counts too. */
  #shape(steps: readonly Step[]): SchemaNode | undefined {
    if (this.#schema === profileSchema) return schemaAt(steps);
    let node: SchemaNode | undefined = this.#schema;
    for (const step of steps) {
      const next: SchemaNode | undefined = node.items ?? node.properties?.[step];
      if (!next) return undefined;
      node = resolved(next);
    }
    return node;
  }

  #node(value: unknown): Node {
    const node = this.#document.createNode(value) as Node;
    // Short lists of choices read best on one line.
    if (isSeq(node) && node.items.every((one) => one instanceof Scalar && /^[\w-]*$/.test(String(one.value))))
      node.flow = true;
    return node;
  }
}

function nameIn({ key }: Pair): string {
  return String(key instanceof Scalar ? key.value : key);
}
