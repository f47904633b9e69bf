/**
 * What is read of a workbook file at most. A file of one megabyte can unpack to gigabytes, and one cell in the last
 * column of the last row spans a sheet of 17,000 million cells: both are refused before they take the memory.
 */
export const limits = {
  /** Bytes of all the parts that are read, unpacked. */
  unpacked: 2 ** 30,
  /** Bytes that any file may unpack to, and how many times its own size beyond them: what Excel writes stays below 30 times. */
  unpackedFreely: 2 ** 26,
  unpackedTimes: 100,
  /** Cells of the rectangle from A1 to the last row and the last column that hold something. */
  cells: 20_000_000,
  /** Texts that the cells share. */
  texts: 10_000_000,
  /** Cells of a sheet whose texts are shown in pieces of their own look. */
  piecedTexts: 20_000,
  /** Elements inside each other. */
  depth: 100,
  /** Rows and columns of a sheet. */
  rows: 1_048_576,
  columns: 16_384,
} as const;
