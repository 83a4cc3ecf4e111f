/** Points are the house unit; Word counts in twentieths (twips), halves (type sizes) and eighths (borders). */

/** Twentieths of a point, for lengths. */
export const twips = (points: number): number => Math.round(points * 20);

/** Halves of a point, for sizes of type. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** Eighths of a point, for widths of borders. */
export const eighths = (points: number): number => Math.round(points * 8);
