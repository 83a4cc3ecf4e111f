/** What readers of a tagged PDF rely on: a table of rules, each a sentence for every fault it finds. */

import { pageContent } from './pdf-content.js';
import { PdfFile } from './pdf-file.js';
import {
  isDictionary,
  type PdfDictionary,
  type PdfName,
  type PdfText,
  type PdfValue,
  textOf,
} from './pdf-objects.js';
import { flat, parentTree, structureTree, type TreeElement } from './pdf-tree.js';

interface Opened {
  file: PdfFile;
  elements: TreeElement[];
  parents: Map<number, number | number[]>;
}

type Rule = (opened: Opened) => string[];

const nameOf = (value: PdfValue | undefined): string => (value as PdfName | undefined)?.name ?? '';

/** The file says that it is tagged, in which language, and shows its title. */
const declared: Rule = ({ file, elements }) => {
  const said = (...path: string[]) => file.get(file.root, ...path);
  const title = file.get(file.trailer, 'Info', 'Title') as PdfText | undefined;
  return [
    ...(said('MarkInfo', 'Marked') === true ? [] : ['does not say that it is tagged']),
    ...(/^[a-z]{2}-[A-Z]{2}$/.test((said('Lang') as PdfText | undefined)?.raw ?? '')
      ? []
      : ['has no language']),
    ...(said('ViewerPreferences', 'DisplayDocTitle') === true ? [] : ['does not show its title']),
    ...(title && textOf(title) !== '' ? [] : ['has no title']),
    ...(elements.length > 1 ? [] : ['has no structure tree']),
  ];
};

/** All that is drawn is content reached once from the tree, or an artifact. */
const contentReached: Rule = ({ file, elements, parents }) => {
  const reached = new Map<string, number[]>();
  for (const { contents, object } of elements) {
    for (const { page, id } of contents) {
      reached.set(`${page}/${id}`, [...(reached.get(`${page}/${id}`) ?? []), object]);
    }
  }
  const faults = file.pages.flatMap((page, at) => {
    const { ids, loose, unbalanced, mixed } = pageContent(file, at + 1);
    const back = parents.get((page.entries.get('StructParents') as number | undefined) ?? -1);
    const where = `page ${at + 1}`;
    return [
      ...loose.map((operator) => `${where}: ${operator} draws what is neither content nor artifact`),
      ...(unbalanced ? [`${where}: marked content does not begin and end in pairs`] : []),
      ...(mixed ? [`${where}: content and artifacts stand in one another`] : []),
      ...ids.flatMap((id, nth) => {
        const by = reached.get(`${at + 1}/${id}`) ?? [];
        reached.delete(`${at + 1}/${id}`);
        if (ids.indexOf(id) !== nth) return [`${where}: content ${id} is there twice`];
        if (by.length !== 1) return [`${where}: content ${id} is reached ${by.length} times`];
        return Array.isArray(back) && back[id] === by[0]
          ? []
          : [`${where}: content ${id} does not lead back to its element`];
      }),
    ];
  });
  return [
    ...faults,
    ...[...reached.keys()].map((key) => `the tree reaches content ${key}, which is not there`),
  ];
};

/** Headings go down one level at a time. */
const headingLevels: Rule = ({ elements }) => {
  let last = 0;
  return elements.flatMap(({ role }) => {
    const level = Number(/^H([1-6])$/.exec(role)?.[1] ?? 0);
    if (level === 0) return [];
    const skipped = level > last + 1;
    last = level;
    return skipped ? [`a heading of level ${level} skips a level`] : [];
  });
};

/** What may stand in what. */
const within: Record<string, RegExp> = {
  Table: /^(Caption|TR|THead|TBody|TFoot)$/,
  TR: /^(TH|TD)$/,
  L: /^(Caption|LI|L)$/,
  LI: /^(Lbl|LBody)$/,
  TOC: /^(Caption|TOCI|TOC)$/,
};

/** Tables hold rows of equal length, lists hold items with a body, and neither anything else. */
const nesting: Rule = ({ elements }) =>
  elements.flatMap((element) => {
    const allowed = within[element.role];
    const wrong = element.children.filter(({ role }) => allowed && !allowed.test(role));
    const parents = Object.entries(within)
      .filter(([, roles]) => /^(TR|TH|TD|LI|LBody|Lbl|TOCI)$/.test(element.role) && roles.test(element.role))
      .map(([role]) => role);
    const alone =
      parents.length > 0 &&
      !elements.some((other) => parents.includes(other.role) && other.children.includes(element));
    const lengths = new Set(
      element.children.filter(({ role }) => role === 'TR').map(({ children }) => children.length),
    );
    return [
      ...wrong.map(({ role }) => `${role} stands in ${element.role}`),
      ...(alone ? [`${element.role} stands outside ${parents.join(' or ')}`] : []),
      ...(element.role === 'Table' && lengths.size > 1 ? ['a table has rows of different lengths'] : []),
      ...(element.role === 'LI' && !element.children.some(({ role }) => role === 'LBody')
        ? ['a list item has no body']
        : []),
      ...(element.role === 'L' && nameOf(element.attributes.get('ListNumbering')) === ''
        ? ['a list does not say how it is numbered']
        : []),
      ...(element.role === 'TH' && !/^(Column|Row|Both)$/.test(nameOf(element.attributes.get('Scope')))
        ? ['a head cell does not say what it heads']
        : []),
    ];
  });

/** Every annotation has words and one element, which says so and is led back to; links lead to places there are. */
const annotations: Rule = ({ file, elements, parents }) =>
  file.pages.flatMap((page, at) => {
    const own = (file.resolve(page.entries.get('Annots')) as { reference: number }[] | undefined) ?? [];
    const order =
      own.length > 0 && nameOf(page.entries.get('Tabs')) !== 'S'
        ? [`page ${at + 1}: the order of its links is not that of the tree`]
        : [];
    const faults = own.flatMap(({ reference }) => {
      const { entries } = file.dictionary({ reference });
      const by = elements.filter((element) => element.annotations.includes(reference));
      const where = `page ${at + 1}: annotation ${reference}`;
      const words = entries.get('Contents') as PdfText | undefined;
      const to = file.dictionary(entries.get('A'))?.entries.get('D') as PdfText | undefined;
      return [
        ...(words && textOf(words) !== '' ? [] : [`${where} has no words`]),
        ...(by.length === 1 && by[0]?.role === 'Link'
          ? []
          : [`${where} belongs to ${by.length} elements of links`]),
        ...(parents.get((entries.get('StructParent') as number | undefined) ?? -1) === by[0]?.object && by[0]
          ? []
          : [`${where} does not lead back to its element`]),
        ...(to && !file.places().has(textOf(to))
          ? [`${where} leads to ${textOf(to)}, which is no place`]
          : []),
      ];
    });
    return [...order, ...faults];
  });

/** Bookmarks say what the headings say, as deep as they stand. */
const outline: Rule = ({ file }) => {
  const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const headings: string[] = [];
  const read = (element: ReturnType<PdfFile['tree']>): void => {
    if (/^H\d$/.test(element.role)) headings.push(`${element.role} ${squeezed(element.text)}`);
    for (const child of element.children) read(child as never);
  };
  read(file.tree());
  const said: string[] = [];
  const visit = (item: PdfDictionary | undefined, level: number): void => {
    for (let each = item; each; each = file.dictionary(each.entries.get('Next'))) {
      said.push(`H${level} ${squeezed(textOf(each.entries.get('Title') as PdfText))}`);
      visit(file.dictionary(each.entries.get('First')), level + 1);
    }
  };
  visit(file.get(file.root, 'Outlines', 'First') as PdfDictionary | undefined, 1);
  const at = Math.max(headings.length, said.length);
  return Array.from({ length: at }, (_, nth) => nth)
    .filter((nth) => headings[nth] !== said[nth])
    .slice(0, 1)
    .map((nth) => `bookmark "${said[nth] ?? ''}" stands for heading "${headings[nth] ?? ''}"`);
};

/** Every font is in the file and says what its glyphs stand for. */
const fonts: Rule = ({ file }) =>
  [...file.objects.values()].flatMap(({ value }) => {
    if (!isDictionary(value)) return [];
    const { entries } = value;
    const type = nameOf(entries.get('Type'));
    const name = nameOf(entries.get('BaseFont')) || nameOf(entries.get('FontName'));
    const top = type === 'Font' && !/^CIDFont/.test(nameOf(entries.get('Subtype')));
    return [
      ...(top && !entries.has('ToUnicode') ? [`font ${name} does not say what its glyphs stand for`] : []),
      ...(type === 'FontDescriptor' && !entries.has('FontFile2') && !entries.has('FontFile3')
        ? [`font ${name} is not in the file`]
        : []),
      ...(top && !/^[A-Z]{6}\+/.test(name) ? [`font ${name} is not a subset`] : []),
    ];
  });

const rules = {
  declared,
  contentReached,
  headingLevels,
  nesting,
  annotations,
  outline,
  fonts,
} satisfies Record<string, Rule>;

/** Faults of a PDF that pdfkit wrote, each as `rule: what is wrong`; an empty list when there are none. */
export function lintPdf(bytes: Uint8Array): string[] {
  const file = new PdfFile(bytes);
  const tree = structureTree(file);
  const opened: Opened = { file, elements: tree ? flat(tree) : [], parents: parentTree(file) };
  return Object.entries(rules).flatMap(([name, rule]) => {
    try {
      return rule(opened).map((fault) => `${name}: ${fault}`);
    } catch (error) {
      return [`${name}: cannot be read: ${(error as Error).message}`];
    }
  });
}
