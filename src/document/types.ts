/**
 * The document tree: what a document of the pack says, before any writer turns it into a file.
 * Numbers, labels and references are already settled, so every writer prints the same ones.
 * This room imports nothing.
 */

/** BCP 47 tags of the languages a pack is written in. */
export type Language = 'en' | 'cy';

/** Who may see a document: the board itself, everyone who bids, or the parties to the protocol. */
export type Audience = 'internal' | 'bidders' | 'parties';

export interface Document {
  /** Folder name of the template, e.g. `service-specification`. */
  id: string;
  title: string;
  /** Who issues it, as printed in the running head. */
  issuer: string;
  language: Language;
  audience: Audience;
  /** Not yet issued: the pages carry a DRAFT watermark. */
  draft: boolean;
  /** Rests on invented figures or sites: every page says so. */
  illustrative: boolean;
  /** Profile date as `YYYY-MM-DD`; writers stamp files with it, never with the clock. */
  date: string | undefined;
  /** Stands for the answers it was made from, so that an edited file can say where it comes from. */
  fingerprint?: string;
  /** Somebody outside fills it in: in Word only its spaces can be changed. */
  form?: boolean;
  /** The organisation's own look; ours without it. */
  look?: Look;
  /** Words that writers themselves print (`Page {page} of {pages}`, `Contents`, ...), from `templates/words`. */
  words: Readonly<Record<string, string>>;
  blocks: Block[];
}

/** How an organisation's documents look. */
export interface Look {
  /** RRGGBB, in place of our main colour. Reads as text on white. */
  primary?: string;
  logo?: Logo;
  /** A Word file of the organisation, whose styles, heads and feet its documents take over. */
  house?: House;
}

export interface House {
  /** Its parts by path, such as `word/styles.xml`. */
  parts: ReadonlyMap<string, Uint8Array>;
  /** Ids of its styles, by the ids of ours in whose place they stand. */
  styles: ReadonlyMap<string, string>;
  /** Its pages: of its letterhead, and the same or another one on its side. */
  portrait: Paper;
  landscape: Paper;
}

/** A kind of page. Points. */
export interface Paper {
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
  /** Of the running head and foot from the edges of the paper. */
  head: number;
  foot: number;
  /** What stands there, by what Word calls it: paths of parts. A first page may differ, and even ones. */
  heads: Partial<Record<'default' | 'first' | 'even', string>>;
  feet: Partial<Record<'default' | 'first' | 'even', string>>;
  /** Whether first pages differ. */
  titlePage: boolean;
}

/** A logo as it is printed on the cover. */
export interface Logo {
  /** Bytes of a PNG, several pixels a point. */
  png: Uint8Array;
  /** Points. */
  width: number;
  height: number;
  /** Says what it shows, for those who cannot see it. */
  text: string;
}

export type Block =
  | Cover
  | Contents
  | Section
  | Subheading
  | Clause
  | Paragraph
  | Bullets
  | Table
  | Note
  | Fields
  | Signatures
  | Cycle
  | Chart;

/** What every block that a reader may ask about carries. */
export interface Traced {
  /** Stable id, unique in the document, without the `document#` part. */
  id: string;
  /** Register ids of the duties this block carries. */
  sources: string[];
  /** Dotted profile paths of the answers it prints or depends on. */
  answers: string[];
  /** Set when an unanswered question decides whether this block stays: the paths of those questions. */
  undecided: string[];
}

/** Front page. Its blocks are paragraphs and tables; the first two lines are title and subtitle. */
export interface Cover {
  type: 'cover';
  title: Inline[];
  subtitle: Inline[];
  blocks: Block[];
}

/** Where the list of contents stands. Its entries are the sections of the document, in order. */
export interface Contents {
  type: 'contents';
}

/**
 * A numbered section, an unnumbered one, or a schedule. Blocks inside it are in reading order.
 * `label` is what is printed before the title: `8`, `Schedule 2`, or nothing.
 */
export interface Section extends Traced {
  type: 'section';
  kind: 'numbered' | 'unnumbered' | 'schedule';
  /** `[8]` for section 8, `[2]` for Schedule 2, empty when unnumbered. */
  number: number[];
  label: string;
  title: Inline[];
  /** Printed on a wide page. */
  landscape: boolean;
  blocks: Block[];
}

/** An unnumbered heading inside a section (second heading level). */
export interface Subheading extends Traced {
  type: 'subheading';
  title: Inline[];
}

/**
 * A numbered clause and what belongs to it. Depth is the length of `number`:
 * 2 is a clause (`8.1`; in a schedule a paragraph, `1`), 3 an item `(a)`, 4 a sub-item `(i)`.
 * Items are clauses too, inside `blocks` of the clause they belong to.
 */
export interface Clause extends Traced {
  type: 'clause';
  /** Whether the section it stands in is a schedule; schedules number on their own. */
  inSchedule: boolean;
  /** Path from the section down, e.g. `[8, 1, 2]`. */
  number: number[];
  /** Own number as printed in the margin: `8.1`, `(b)`, `(ii)`. */
  label: string;
  inlines: Inline[];
  /** Items, tails (paragraphs after a list, indented as the clause), tables and notes. */
  blocks: Block[];
  /** A clause taken out of an issued pack: prints "Not used", so that numbers stand. */
  notUsed: boolean;
}

/** Text without a number: inside a cover, a note, an unnumbered section, or the tail of a clause. */
export interface Paragraph extends Traced {
  type: 'paragraph';
  inlines: Inline[];
}

export interface Bullets {
  type: 'bullets';
  items: Block[][];
}

export interface Table extends Traced {
  type: 'table';
  /** `grid` is ruled; `definitions` is a quiet two-column list of terms; `control` labels rows in the first column. */
  style: 'grid' | 'definitions' | 'control';
  caption: Inline[];
  /** Says in a sentence what the table holds, for those who cannot see it. */
  description: string;
  columns: Column[];
  rows: Row[];
}

export interface Column {
  title: Inline[];
  align: 'left' | 'right' | 'center';
}

export interface Row extends Traced {
  /** One list of blocks for each column. */
  cells: Block[][];
}

/** Set apart from the text: for guidance to the reader, never a duty. */
export interface Note {
  type: 'note';
  title: Inline[];
  blocks: Block[];
}

/** Labelled spaces that somebody fills in by hand or in Word. */
export interface Fields extends Traced {
  type: 'fields';
  /** Stays on one page, as a form does that is printed and signed. */
  together: boolean;
  fields: Field[];
}

export interface Field {
  /** Its own id, or its place among the fields of its block: `contacts.provider/field-2`. */
  id: string;
  /** What is put there: text, a date, one of the choices, or a tick (then the label says what is ticked). */
  kind: 'text' | 'date' | 'choice' | 'check';
  /** Wordings, each once; empty unless one of them is to be chosen. */
  choices: string[];
  label: Inline[];
  /** What stands in the space already; empty leaves room to write. */
  value: Inline[];
  /** Height of the space in lines of text. */
  lines: number;
}

/** Signature blocks, one a party, printed side by side. */
export interface Signatures extends Traced {
  type: 'signatures';
  parties: Inline[][];
}

/** Steps that lead round to the first again, shown as a picture. */
export interface Cycle extends Traced {
  type: 'cycle';
  /** Says what the picture shows, for those who cannot see it; the steps are said after it. */
  description: string;
  steps: Inline[][];
}

/** Figures drawn to scale as bars, one row of them below the other. What is drawn is said as it is printed. */
export interface Chart extends Traced {
  type: 'chart';
  /**
   * `bars`: a bar for each figure; `stacked`: the figures of a row end to end, the last being their total;
   * `swing`: the figures of a row to the left and right of nought.
   */
  kind: 'bars' | 'stacked' | 'swing';
  caption: Inline[];
  /** Says what the picture shows, for those who cannot see it; the figures are said after it. */
  description: string;
  /** What the figures of each row are, in their order. */
  series: Inline[][];
  rows: ChartRow[];
}

export interface ChartRow {
  title: Inline[];
  figures: ChartFigure[];
}

export interface ChartFigure {
  /** The figure as it is printed. */
  inlines: Inline[];
  /** How long its bar is; nothing when it is not known: then its words stand where the bar would. */
  value: number | undefined;
}

export type Inline = Text | Strong | Emphasis | Value | Blank | Undecided | Reference | Link | LineBreak;

export interface Text {
  type: 'text';
  text: string;
}

export interface Strong {
  type: 'strong';
  inlines: Inline[];
}

export interface Emphasis {
  type: 'emphasis';
  inlines: Inline[];
}

/** An answer, or a figure worked out from answers. `text` may hold line breaks (`\n`); print it as typed. */
export interface Value {
  type: 'value';
  /** Dotted profile path, or `figures.…`. */
  path: string;
  text: string;
  /** Set when the text is the whole of one answer, so that a file can offer to change it. */
  answer?: Answerable;
}

/** What a file needs to offer one answer of the profile for change. */
export interface Answerable {
  /** Title of its question. */
  question: string;
  kind: 'line' | 'lines' | 'date' | 'choice';
  /** Wordings that can be chosen; empty unless one of them must be. */
  choices: string[];
}

/** A missing answer: visible in a draft, refused in a final document when `needed` is `tender`. */
export interface Blank {
  type: 'blank';
  path: string;
  /** Title of the question that would fill it. */
  question: string;
  /** When it must be filled, and by whom. */
  needed: 'tender' | 'award' | 'bidder' | 'optional';
  /** What a reader of a draft sees, without brackets: e.g. `to be completed: Who leads?`. */
  text: string;
  /** Set when what is missing is one whole answer. */
  answer?: Answerable;
}

/** Words inside a sentence that an unanswered question decides. */
export interface Undecided {
  type: 'undecided';
  paths: string[];
  inlines: Inline[];
}

/**
 * A reference to a numbered place. `parts` is the text to print: plain words and live numbers in turn,
 * e.g. `['clause ', { to: 'skills.qualification', label: '8.1' }, { to: 'skills.qualification.level', label: '(a)' }]`.
 */
export interface Reference {
  type: 'reference';
  to: string;
  parts: (string | { to: string; label: string })[];
}

export interface Link {
  type: 'link';
  href: string;
  inlines: Inline[];
}

export interface LineBreak {
  type: 'break';
}
