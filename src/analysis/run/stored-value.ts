import { Mistake } from "../../engine/declare/mistake.ts";
import type { StoredKind } from "../mistakes.ts";

/** A text is never blank, a string may be; a number always finite, a count a whole number from 0. */
interface Kinds {
  readonly record: Readonly<Record<string, unknown>>;
  readonly list: readonly unknown[];
  readonly text: string;
  readonly string: string;
  readonly texts: readonly string[];
  readonly number: number;
  readonly numbers: readonly number[];
  readonly count: number;
  readonly flag: boolean;
}

const isText = (value: unknown) => typeof value === "string" && value.trim() !== "";
const isNumber = (value: unknown) => typeof value === "number" && Number.isFinite(value);

const fits: Readonly<Record<StoredKind, (value: unknown) => boolean>> = {
  record: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  list: Array.isArray,
  text: isText,
  string: (value) => typeof value === "string",
  texts: (value) => Array.isArray(value) && value.every(isText),
  number: isNumber,
  numbers: (value) => Array.isArray(value) && value.every(isNumber),
  count: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  flag: (value) => typeof value === "boolean",
};

/**
 * A value that was stored as JSON and may have been changed since, by hand or by another program.
 * @param at where it stands, as `analysis.columns.dmu`
 * @throws a `Mistake` where it is of another kind
 */
export function storedValue<K extends StoredKind>(kind: K, value: unknown, at: string): Kinds[K] {
  if (!fits[kind](value)) throw new Mistake("stored-value", { at, expected: kind, orNull: false, got: gotten(value) });
  return value as Kinds[K];
}

/** The same where there may be none. */
export function storedOrNull<K extends StoredKind>(kind: K, value: unknown, at: string): Kinds[K] | null {
  if (value === null) return null;
  if (!fits[kind](value)) throw new Mistake("stored-value", { at, expected: kind, orNull: true, got: gotten(value) });
  return value as Kinds[K];
}

/** A record all of whose keys are known. */
export function storedRecord<N extends string>(names: readonly N[], value: unknown, at: string): Readonly<Partial<Record<N, unknown>>> {
  const record = storedValue("record", value, at);
  const strange = Object.keys(record).find((name) => !names.includes(name as N));
  if (strange !== undefined) throw new Mistake("stored-key", { at, key: strange, expected: names });
  return record as Readonly<Partial<Record<N, unknown>>>;
}

/** As JSON writes it; of a long one the beginning. */
const gotten = (value: unknown) => (value === undefined ? "" : JSON.stringify(value).slice(0, 1000));
