/** The logical tree of a laid-out document: what each drawn thing is, in reading order. */

/** Roles of the PDF structure tree; other writers may map them to their own. */
export type Role =
  | 'Document'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'TOC'
  | 'TOCI'
  | 'Caption'
  | 'Figure'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD';

/** Text is drawn for leaves only; `children` are in reading order. */
export interface Node {
  role: Role;
  children: Node[];
  /** Which cells a `TH` heads. */
  scope?: 'Column' | 'Row';
  /** What a `Table` holds, in a sentence. */
  summary?: string;
  /** What a `Figure` shows, in words. */
  alt?: string;
  /** How an `L` is numbered, by its PDF 1.7 name. */
  numbering?: 'Disc' | 'LowerAlpha' | 'LowerRoman' | 'Decimal';
}

/** Things on the page that say nothing new: running heads and feet, and heads of tables said before. */
export type Artifact = 'head' | 'foot' | 'repeated';

/** Makes a node, as the last child of `parent` when one is given. */
export function node(role: Role, parent?: Node, more: Omit<Node, 'role' | 'children'> = {}): Node {
  const made: Node = { role, children: [], ...more };
  parent?.children.push(made);
  return made;
}
