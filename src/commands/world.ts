/** What a command may know of the world outside; `cli.ts` is the only place that makes one of a real process. */
export interface World {
  /** Folder in which the command was given. */
  cwd: string;
  /** Results. One line or several, without the last line break. */
  print(text: string): void;
  /** Problems and remarks. */
  warn(text: string): void;
  /** What is being done; shown only when the work takes long. */
  progress(text: string): void;
  /** Whether problems may be coloured. */
  colour: boolean;
}

/** 0 done, 1 errors in the user's files. Wrong usage (2) and our own faults (3) are settled in `cli.ts`. */
export type ExitCode = 0 | 1;

/** A command was asked for something that it cannot do: exit code 2, and the sentence to show. */
export class UsageError extends Error {}
