/** A Word file made for small paper, enlarged: every length and size of type in its parts grows alike. */

/** Attributes that hold lengths or sizes, by element; whatever their unit, they grow by the same factor. */
const lengths: Readonly<Record<string, readonly string[]>> = {
  'w:sz': ['w:val'],
  'w:szCs': ['w:val'],
  'w:spacing': ['w:before', 'w:after', 'w:line'],
  'w:ind': ['w:left', 'w:right', 'w:start', 'w:end', 'w:hanging', 'w:firstLine'],
  'w:tab': ['w:pos'],
  'w:defaultTabStop': ['w:val'],
  'w:pgSz': ['w:w', 'w:h'],
  'w:pgMar': ['w:top', 'w:right', 'w:bottom', 'w:left', 'w:header', 'w:footer', 'w:gutter'],
  'w:tblW': ['w:w'],
  'w:tblInd': ['w:w'],
  'w:gridCol': ['w:w'],
  'w:tcW': ['w:w'],
  'w:top': ['w:w'],
  'w:right': ['w:w'],
  'w:bottom': ['w:w'],
  'w:left': ['w:w'],
  'w:trHeight': ['w:val'],
  'wp:extent': ['cx', 'cy'],
  'wp:effectExtent': ['l', 't', 'r', 'b'],
  'a:off': ['x', 'y'],
  'a:ext': ['cx', 'cy'],
  'a:chOff': ['x', 'y'],
  'a:chExt': ['cx', 'cy'],
  'a:ln': ['w'],
  'wps:bodyPr': ['lIns', 'tIns', 'rIns', 'bIns'],
};

/** XML of a part with all its lengths `by` times as large. */
export function enlarge(xml: string, by: number): string {
  const grown = (length: string): string => `${Math.round(Number(length) * by)}`;
  return xml
    .replace(
      /<([a-z]+:[A-Za-z]+)( [^<>]*?)(\/?)>/g,
      (whole, name: string, attributes: string, end: string) => {
        const keys = lengths[name];
        if (!keys || isShare(attributes)) return whole;
        const made = attributes.replace(/ ([\w:]+)="(-?\d+)"/g, (said, key: string, length: string) =>
          keys.includes(key) && !(key === 'w:line' && staysSo(length, attributes))
            ? ` ${key}="${grown(length)}"`
            : said,
        );
        return `<${name}${made}${end}>`;
      },
    )
    .replace(/(<wp:posOffset>)(-?\d+)/g, (_, start: string, length: string) => start + grown(length))
    .replace(/<v:rect [^>]*>/g, (rectangle) =>
      rectangle.replace(
        /([\d.]+)pt/g,
        (_, length: string) => `${Math.round(Number(length) * by * 10) / 10}pt`,
      ),
    );
}

/** A width in hundredths of another, or left to Word. */
const isShare = (attributes: string): boolean => /w:type="(pct|auto|nil)"/.test(attributes);

/** Tallest line of paragraphs that hold no words and stand where Word needs one, in twips. */
const wordless = 160;

/** A height of lines in 240ths of a line, which grows with the line; and that of wordless paragraphs, as low as can be. */
const staysSo = (length: string, attributes: string): boolean =>
  !/w:lineRule="(exact|atLeast)"/.test(attributes) ||
  (attributes.includes('w:lineRule="exact"') && Number(length) <= wordless);
