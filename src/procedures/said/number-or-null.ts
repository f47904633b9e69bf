/** A number as a cell has it: none where it is NaN. */
export const numberOrNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
