import type { Answers } from './answers.js';
import { type Figure, isGiven } from './figure.js';

/** Fewest advocates with a special skill, in whole-time equivalents: a minimum within the total, not on top of it. */
export interface SpecialistCover {
  need: 'children' | 'learningDisability' | 'welsh' | 'bsl';
  wte: Figure;
}

const needs: readonly [SpecialistCover['need'], string][] = [
  ['children', 'workforce.minimum.children'],
  ['learningDisability', 'workforce.minimum.learningDisability'],
  ['welsh', 'service.welsh.advocates'],
  ['bsl', 'workforce.minimum.bsl'],
];

/** The special skills that the profile asks for. */
export function specialists(answers: Answers): SpecialistCover[] {
  return needs
    .map(([need, path]) => ({ need, wte: answers.at(path, 'wte') }))
    .filter((one) => isGiven(one.wte));
}
