import { vi } from "vitest";

/** How long the tests wait for what is sure to come, in milliseconds: where other work keeps the machine busy, a moment can take a minute. */
export const patience = 120_000;

/** Waits until a check holds. */
export const eventually = <T>(check: () => T | Promise<T>, timeout = patience): Promise<T> => vi.waitFor(check, { timeout, interval: 50 });
