/** A part of Excel that the fake does not know: the test that needs it fails, however the product takes the error. */
export class FakeGap extends Error {}

export interface Property {
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
}

/** An object of Excel's interface, by the names that travel in a request (`RowIndex`). Whatever is not listed is not known. */
export interface FakeObject {
  readonly type: string;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly objects?: Readonly<Record<string, () => FakeObject>>;
  /** What a method gives: another object, null for a null object, or a plain value. */
  readonly methods?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  /** A collection's member by its key. */
  readonly item?: (key: unknown) => FakeObject;
  readonly items?: () => readonly FakeObject[];
}

export const isFakeObject = (value: unknown): value is FakeObject => typeof value === "object" && value !== null && "type" in value && !Array.isArray(value);

/** A property that only remembers what was set. */
export const remembered = (set: (value: unknown) => void): Property => ({ set });

/** Methods that have an effect in Excel and none here. */
export const noEffect = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, () => undefined]));
