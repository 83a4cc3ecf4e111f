import type { RegisterEntry } from '../guidance/register.js';
import type { Question } from './plan.js';
import type { Wording } from './wording.js';

/** Why a question is asked: what the register says of each paragraph that it rests on, with its place. */
export function whyOf(
  { guidance }: Question,
  register: readonly RegisterEntry[],
  wording: Wording,
): string[] {
  const found = guidance.flatMap((id) => register.filter((entry) => entry.id === id || entry.part === id));
  const once = [...new Map(found.map((entry) => [entry.id, entry])).values()];
  if (once.length === 0) return [wording.say('unknownReason')];
  return once.map(({ says, place }) => wording.say('reason', { says, place }));
}
