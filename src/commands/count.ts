import type { Problem } from '../problem.js';

/** 1 error, 2 errors. */
export function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}

/** `no errors, 2 warnings, 1 piece of advice, 1 accepted departure`: how many of each, those that are none left out but errors. */
export function tally(problems: readonly Problem[]): string {
  const of = (severity: Problem['severity']): number =>
    problems.filter((one) => one.severity === severity).length;
  return [
    of('error') === 0 ? 'no errors' : count(of('error'), 'error'),
    ...(of('warning') > 0 ? [count(of('warning'), 'warning')] : []),
    ...(of('advice') > 0 ? [`${count(of('advice'), 'piece')} of advice`] : []),
    ...(of('accepted') > 0 ? [count(of('accepted'), 'accepted departure')] : []),
  ].join(', ');
}
