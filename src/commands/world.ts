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
  /** Where results are read, when that is a terminal: its columns, and whether they may be coloured. */
  screen?: { width: number; colour: boolean } | undefined;
  /** Where questions can be asked; `undefined` when nobody is there to answer. */
  terminal?: WorldTerminal | undefined;
}

/** A terminal with somebody at it, and what an interview must know of this computer. */
export interface WorldTerminal {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  /** Whether what is shown may be coloured. */
  colour: boolean;
  /** Whether the cursor can be moved. */
  redraws: boolean;
  /** This process, and whether another one on the same computer is alive. */
  self: { pid: number; host: string; isAlive(pid: number): boolean };
  /** Does something when the process is ended from outside, as when its window is closed. */
  onEnd(act: () => void): void;
}

/** 0 done, 1 errors in the user's files, 130 stopped with Ctrl-C. Wrong usage (2) and our own faults (3) are settled in `cli.ts`. */
export type ExitCode = 0 | 1 | 130;

/** A command was asked for something that it cannot do: exit code 2, and the sentence to show. */
export class UsageError extends Error {}
