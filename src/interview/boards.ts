import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Path } from '../profile/path.js';
import type { Answers } from './answers.js';
import { idFor } from './ids.js';
import { answerAt } from './steps.js';

/** Lists that the reference figures fill. */
export const boardsPath = 'commissioners.boards';
const councilsPath = 'commissioners.authorities';
const figuresPath = 'population.boards';

interface Known {
  value: number;
  year: string;
  source: string[];
  status: string;
  note?: string;
}

interface Board {
  code: string;
  odsCode: string;
  id: string;
  name: string;
  nameWelsh: string;
  shortName: string;
  authorities: string[];
  figures: Record<string, Known>;
}

/** The reference data of boards and councils, as `templates/reference/health-boards.yaml` holds them. */
export interface Reference {
  sources: Record<string, { cite: string }>;
  names: { boards: string[]; odsCodes: string[]; authorities: string[] };
  boards: Board[];
  authorities: { code: string; id: string; area: string; areaWelsh: string; board: string }[];
}

let read: Reference | undefined;

/** The reference data, read once. */
export function reference(): Reference {
  const file = new URL('../../templates/reference/health-boards.yaml', import.meta.url);
  read ??= parse(readFileSync(file, 'utf8')) as Reference;
  return read;
}

/** What is to be written for one board. Everything in it can still be changed. */
export interface Filling {
  board: Record<string, unknown> & { id: string; name: string };
  councils: (Record<string, unknown> & { id: string; name: string })[];
  figures: Record<string, unknown> & { id: string };
}

/** One thing that a source says of a board. */
export interface Fact {
  /** Path of its question, with the items that are yet to be added. */
  steps: Path;
  /** What holds it, and under which name. */
  holder: Record<string, unknown>;
  key: string;
  source: string;
  year?: string;
  /** What must be known about it. */
  council: boolean;
}

/** What the reference data say of a board. Figures that no source gives are left out. */
export function fillingFor(id: string, answers: unknown): Filling {
  const { boards, authorities, sources } = reference();
  const board = boards.find((one) => one.id === id);
  if (!board) throw new Error(`the reference data have no board ${id}`);
  const cite = (names: readonly string[]): string =>
    names.map((name) => sources[name]?.cite ?? name).join('; ');
  const { nameWelsh, name, shortName, code, odsCode } = board;
  const boardId = idFor(board.id, '', listAt(answers, boardsPath));
  const figures = Object.entries(board.figures).map(([key, { source, ...figure }]) => {
    const { note, status, ...rest } = figure;
    return [key, { ...rest, source: cite(source), status, ...(note && { note }) }];
  });
  return {
    board: { id: boardId, name, nameWelsh, shortName, code, odsCode },
    councils: authorities
      .filter((one) => board.authorities.includes(one.code))
      .map(({ id: council, area, areaWelsh, code }) => ({
        id: council,
        name: area,
        nameWelsh: areaWelsh,
        code,
        board: boardId,
      })),
    figures: { id: `${boardId}-figures`.slice(0, 40), board: boardId, ...Object.fromEntries(figures) },
  };
}

/** Every fact of a filling, with its source, in the order of the profile. */
export function factsOf(filling: Filling, answers: unknown): Fact[] {
  const { names, sources } = reference();
  const cite = (ids: readonly string[]): string => ids.map((id) => sources[id]?.cite ?? id).join('; ');
  const place = (list: string, offset: number): Path => [
    ...list.split('.'),
    listAt(answers, list).length + offset,
  ];
  const boards = place(boardsPath, 0);
  const figures = place(figuresPath, 0);
  return [
    ...Object.keys(filling.board)
      .filter((key) => key !== 'id')
      .map((key) => ({
        steps: [...boards, key],
        holder: filling.board as Record<string, unknown>,
        key,
        source: cite(key === 'odsCode' ? names.odsCodes : names.boards),
        council: false,
      })),
    ...filling.councils.map((council, index) => ({
      steps: [...place(councilsPath, index), 'name'],
      holder: council as Record<string, unknown>,
      key: 'name',
      source: cite(names.authorities),
      council: true,
    })),
    ...Object.entries(filling.figures)
      .filter(([, figure]) => typeof figure === 'object')
      .map(([key, figure]) => {
        const { source, year } = figure as { source: string; year: string };
        return {
          steps: [...figures, key, 'value'],
          holder: figure as Record<string, unknown>,
          key: 'value',
          source,
          year,
          council: false,
        };
      }),
  ];
}

/** Writes a filling. Councils that are in the profile already stay as they are. */
export function fill(answers: Answers, { board, councils, figures }: Filling): void {
  answers.add(boardsPath, board);
  const known = new Set(listAt(answers.value, councilsPath).map((one) => (one as { code?: unknown }).code));
  for (const council of councils) if (!known.has(council.code)) answers.add(councilsPath, council);
  answers.add(figuresPath, figures);
}

function listAt(answers: unknown, path: string): unknown[] {
  const list = answerAt(answers, path);
  return Array.isArray(list) ? list : [];
}
