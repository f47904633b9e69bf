import { locales } from "../../engine/declare/text.ts";
import { readLanguage } from "./language.ts";
import type { RunOptions } from "./options.ts";
import { CliProblem } from "../terminal/problem.ts";

/** The parser takes whatever follows an option as its value: another option there means that the value was forgotten. */
export function checkTyped(options: RunOptions, extra: readonly string[]): void {
  for (const [name, value] of Object.entries(options)) {
    const values = typeof value === "string" ? [value] : typeof value === "boolean" ? [] : (value ?? []);
    // A separator may be a space.
    if (values.some((text) => (text.trim() === "" && !(name === "separator" && text !== "")) || /^--[a-z]/.test(text)))
      throw new CliProblem("value-missing", { option: flagOf(name) });
  }
  if (extra.length > 0) throw new CliProblem("unexpected-argument", { argument: extra[0] });
  if (options.lang !== undefined && readLanguage(options.lang) === null)
    throw new CliProblem("option-choice", { option: "--lang", expected: locales, got: options.lang });
}

/** An option as it is typed: badRows → --bad-rows. */
export const flagOf = (name: string) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** What the parser keeps an option under: --direction-vector under directionVector. */
export const keptUnder = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Refuses a command that lacks an option it cannot do without. */
export function checkRequired(options: RunOptions, names: readonly string[]): void {
  const missing = names.filter((name) => options[name] === undefined);
  if (missing.length > 0) throw new CliProblem("options-missing", { options: missing.map(flagOf) });
}

/** A whole number of 1 or more, or undefined where the option was not given. */
export function countOf(options: RunOptions, name: "shards" | "threads"): number | undefined {
  const got = options[name];
  if (got === undefined) return undefined;
  const count = Number(got.trim());
  if (!Number.isInteger(count) || count < 1 || count > 1e6) throw new CliProblem("option-count", { option: flagOf(name), got });
  return count;
}

/** One of the values that an option knows, in any letter case. */
export function choiceOf<T extends string>(option: string, expected: readonly T[], got: string): T {
  const found = expected.find((one) => one === got.trim().toLowerCase());
  if (found === undefined) throw new CliProblem("option-choice", { option, expected, got });
  return found;
}
