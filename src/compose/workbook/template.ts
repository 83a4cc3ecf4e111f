import type { Audience, Language } from '../../document/types.js';

/** Which workbooks the program can lay out; a document names one of them in its `document.yaml`. */
export const workbookKinds = ['costing', 'bidders-budget'] as const;

export type WorkbookKind = (typeof workbookKinds)[number];

/** The workbook of a document in one language, as its folder in `templates/` describes it. */
export interface WorkbookTemplate {
  id: string;
  title: string;
  order: number;
  audience: Audience;
  formats: string[];
  restsOn: string;
  language: Language;
  kind: WorkbookKind;
}
