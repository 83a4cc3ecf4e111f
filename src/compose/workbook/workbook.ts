import type { Sheet, Workbook } from '../../document/workbook.js';
import type { LawFigures } from '../../figures/cost.js';
import type { Profile } from '../../profile/profile.js';
import { isIllustrative, type Materials } from '../compose.js';
import type { SchemaNode } from '../schema.js';
import type { Words } from '../words.js';
import { biddersBudget } from './bidders-budget.js';
import { costingWorkbook } from './costing-workbook.js';
import type { WorkbookKind, WorkbookTemplate } from './template.js';

/** What the layout of sheets rests on. */
export interface WorkbookMaterials {
  profile: Profile;
  title: string;
  issuer: string;
  /** `YYYY-MM-DD`. */
  date: string | undefined;
  fingerprint: string;
  draft: boolean;
  illustrative: boolean;
  schema: SchemaNode;
  law: LawFigures;
  /** What the sheets say. */
  labels: Words;
}

const layouts = {
  costing: costingWorkbook,
  'bidders-budget': biddersBudget,
} satisfies Record<WorkbookKind, (materials: WorkbookMaterials) => Sheet[]>;

/** Profile and template become a workbook. Pure. */
export function composeWorkbook(
  profile: Profile,
  template: WorkbookTemplate,
  { schema, words, fingerprint, law, date }: Omit<Materials, 'terms'>,
): Workbook {
  const materials: WorkbookMaterials = {
    profile,
    title: template.title,
    issuer: (profile.commissioners?.boards ?? []).flatMap((one) => one.name ?? []).join(' · '),
    date: date ?? profile.eiriol.issueDate ?? undefined,
    fingerprint,
    draft: profile.eiriol.status !== 'issued',
    illustrative: isIllustrative(profile),
    schema,
    law,
    labels: words,
  };
  const { title, issuer, draft, illustrative } = materials;
  return {
    id: template.id,
    title,
    issuer,
    language: template.language,
    audience: template.audience,
    draft,
    illustrative,
    date: materials.date,
    words,
    sheets: layouts[template.kind](materials),
  };
}
