import { vi } from "vitest";

/** Waits until a check holds. Where other work keeps the machine busy, what takes a moment takes half a minute. */
export const eventually = <T>(check: () => T | Promise<T>, timeout = 30_000): Promise<T> => vi.waitFor(check, { timeout, interval: 50 });
