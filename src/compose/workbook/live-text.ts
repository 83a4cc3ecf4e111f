/** Words in a formula, between quotation marks. */
export const formulaText = (text: string): string => `"${text.replaceAll('"', '""')}"`;
