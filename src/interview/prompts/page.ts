/** What a person can be shown and asked at one time; how that looks is for the asker to know. */
export interface Page {
  /** Where one is, such as the file and the section. */
  where: string;
  /** How far one is. */
  progress?: string;
  /** What the last answer did. */
  told?: readonly string[];
  title: string;
  /** Paragraphs below the title. */
  body: readonly string[];
  /** Paragraphs that stand there instead after a lone `?` or F1. Empty when there is nothing to say. */
  why: readonly string[];
  /** Ways on besides an answer. */
  moves: readonly Move[];
}

/** `blank` I don't know yet, `later` not now, `back` one question, `menu` all sections. */
export type Move = 'blank' | 'later' | 'back' | 'menu';

/** A page that takes typed text. */
export interface EditPage extends Page {
  kind: 'edit';
  /** Whether the text may have several lines. */
  multi: boolean;
  /** Today's answer as it can be typed; Enter keeps it. */
  current?: string;
  /** What Enter gives when there is no answer yet. */
  suggestion?: string;
  /** What is wrong with a text, in sentences; empty when nothing is. */
  check(text: string): readonly string[];
}

/** A page that takes one of several rows. */
export interface PickPage extends Page {
  kind: 'pick';
  rows: readonly Row[];
  /** Id of the row to begin on. */
  at?: string;
  /** Keys that do something with the row one is on. */
  keys?: readonly Hotkey[];
  /** Whether typing narrows the rows down to those that hold what is typed. */
  search?: boolean;
  /** Whether rows that are pasted mean something here. */
  pastes?: boolean;
  /** A line above the rows, such as the names of columns. */
  columns?: string;
  /** Lines under the rows, such as a running total. */
  foot?: readonly string[];
}

/** A page that takes any number of rows. */
export interface TickPage extends Page {
  kind: 'tick';
  rows: readonly Row[];
  ticked: readonly string[];
}

export type AnyPage = EditPage | PickPage | TickPage;

export interface Row {
  id: string;
  text: string;
  /** A title among the rows, which cannot be chosen. */
  heading?: boolean;
  /** The whole of what the row may have to cut, shown while somebody is on it. */
  detail?: string;
  /** The row for those who hear it instead of seeing columns. */
  spoken?: string;
  /** Found by these words too. */
  also?: string;
}

export interface Hotkey {
  key: string;
  id: string;
  label: string;
}

/** What somebody did on a page. */
export type Reply =
  | { do: 'text'; text: string }
  /** Enter on today's answer. */
  | { do: 'keep' }
  | { do: 'pick'; id: string }
  | { do: 'tick'; ids: string[] }
  | { do: 'key'; key: string; row: string | undefined }
  | { do: 'paste'; text: string }
  | { do: Move };

/** Shows pages to somebody and brings their replies. Throws `Stopped` when they stop with Ctrl-C. */
export interface Asker {
  ask(page: AnyPage): Promise<Reply>;
  /** Lines that stay on the screen. */
  tell(lines: readonly string[]): void;
}

/** Somebody stopped the wizard with Ctrl-C, or their window is gone. */
export class Stopped extends Error {}
