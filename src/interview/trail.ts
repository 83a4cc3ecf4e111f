/** The questions somebody went through, to go back along and forward again. */
export class Trail {
  #paths: string[] = [];
  #at = -1;

  /** Somebody is at a question now. */
  visit(path: string): void {
    if (this.#paths[this.#at] === path) return;
    if (this.#paths[this.#at + 1] !== path) this.#paths.splice(this.#at + 1, Number.POSITIVE_INFINITY, path);
    this.#at++;
  }

  /** The question before this one; `undefined` when this is the first. */
  back(): string | undefined {
    if (this.#at <= 0) return undefined;
    this.#at--;
    return this.#paths[this.#at];
  }

  /** The question that came after this one before somebody went back. */
  forward(): string | undefined {
    return this.#paths[this.#at + 1];
  }

  /** Forgets questions that are no longer there. */
  keep(isThere: (path: string) => boolean): void {
    const now = this.#paths[this.#at];
    this.#paths = this.#paths.filter(isThere);
    this.#at =
      now === undefined
        ? -1
        : Math.max(this.#paths.lastIndexOf(now), Math.min(this.#at, this.#paths.length - 1));
  }
}
