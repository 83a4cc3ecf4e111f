/** Lengths of composed blocks, in points. The Word writer uses the same ones, so that pages break alike. */

export const shapes = {
  /** Space above a note, fields and a table without a caption, and below them and any table. */
  beforeBox: 8,
  afterTable: 8,
  /** Share of a table's width that a first column of labels takes, at the least and at the most. */
  labelShare: {
    grid: { least: 0, most: 1 },
    definitions: { least: 0.22, most: 0.34 },
    control: { least: 0.22, most: 0.38 },
    fields: { least: 0.25, most: 0.4 },
  },
  /** Tables with no more rows and characters than these stay on one page. */
  shortTable: { rows: 6, characters: 900 },
  /** Spaces to fill in that are no more and no higher than these, in rows and in lines of text, do so too. */
  shortForm: { rows: 6, lines: 10 },
  /** A box to tick: its side, the gap to its words, the gap to the next box beside it, and the column it stands in. */
  tick: { side: 9, gap: 5, apart: 18, column: 24 },
  /** A ring of steps: see `cycle.ts`. */
  cycle: {
    /** Half the width of a disc, and of the ring; half its height where words need it taller, at the most. */
    disc: 11.5,
    radius: 104,
    tallest: 250,
    /** Between a disc and its words, and its arrows. */
    gap: 6,
    /** Thickness of the ring, and length of the heads of its arrows. */
    line: 1.75,
    head: 8.5,
    /** Widest that words run, and how much of them stays level with their disc. */
    widest: 132,
    foot: 7,
    numberSize: 10,
  },
  /** The cover: height of the band and the line under it, where things stand from the top of the paper. */
  cover: {
    band: 132,
    edge: 5,
    /** Foot of the issuer's name when it is short, and the band left below a long one. */
    issuerFoot: 110,
    belowIssuer: 22,
    /** Between the ground of a logo and the issuer's name. */
    underLogo: 8,
    title: 226,
    aboveTitle: 30,
    /** Kept free at the foot, so that a little more text does not push the blocks to another page. */
    slack: 12,
  },
  /** Bars drawn to scale: see `chart.ts`. */
  chart: {
    /** Thickness of a bar alone in its row, and of bars that share one. */
    bar: 13,
    sharedBar: 10,
    /** Between bars of a row, between rows, and between a bar and its words. */
    betweenBars: 2,
    betweenRows: 7,
    gap: 5,
    /** Share of the width that the titles of rows take at the most, and words beside bars. */
    titles: 0.36,
    words: 0.45,
    /** The key above the bars: the square before each word of it, and the space after the word. */
    swatch: 9,
    apart: 16,
    /** Lines that hatch a bar: their distance, and how thick they and the edges of bars are. */
    hatch: 3.6,
    line: 0.7,
    /** Rows that would make a picture taller than this go into the next one: a wide page holds it with its caption. */
    tallest: 410,
  },
  note: { padding: { x: 10, y: 7 }, bar: 3 },
  bullet: { body: 18, note: 12, cell: 12 },
  /** Indent of the title of a schedule after its label: `Schedule 10` in bold is 88 pt wide. */
  schedule: 92,
  signatures: {
    gutter: 24,
    /** Space above the name of a party: within the block, and more under another block. */
    before: 6,
    beforeLater: 14,
    /** What each party writes, and how high its line is: a signature takes more room. */
    lines: [
      ['signature', 38],
      ['name', 26],
      ['position', 26],
      ['date', 26],
    ],
  },
} as const;
