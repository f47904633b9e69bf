/** What is read in parts between which the page can go on. A part may say what share of everything has been read. */
export type Reading<T> = Generator<number | undefined, T>;

/** What says how much of everything has been read, by how much of a sheet. */
export type Share = (ofSheet: number) => number;
