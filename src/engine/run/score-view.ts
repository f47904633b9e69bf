import type { Dataset } from "../data/dataset.ts";
import type { Outcome } from "../method/outcome.ts";
import type { NamedPeer, ScoreRow } from "./results.ts";
import type { Request } from "./request.ts";
import type { Status } from "../declare/status.ts";

/** Whether a row's result is one outcome as it is: not the mean over windows, nor beside that of its group. */
export const hasOneOutcome = ({ reference, frontier, data }: Request): boolean => frontier !== "meta" && (reference !== "window" || data.periods === undefined);

/** What a row is worth to an index. */
interface Measured {
  readonly own: Outcome | undefined;
  readonly global: Outcome | undefined;
}

/**
 * A row's result that is read off its outcome when it is asked for: of a million rows the lists, which few need and nobody
 * needs twice, would take more room than all else. Without an outcome the row was not evaluated. It is copied by
 * `withPeers`: to spread it gives nothing.
 */
export class ScoreView implements ScoreRow {
  readonly #data: Dataset;
  readonly #outcome: Outcome | undefined;
  readonly #measured: Measured | null;

  constructor(
    data: Dataset,
    readonly row: number,
    outcome: Outcome | undefined,
    measured: Measured | null,
  ) {
    this.#data = data;
    this.#outcome = outcome;
    this.#measured = measured;
  }

  get dmu(): string {
    return this.#data.dmus[this.row];
  }
  get period(): string | null {
    return this.#data.periods?.[this.row] ?? null;
  }
  get group(): string | null {
    return this.#data.groups?.[this.row] ?? null;
  }
  get status(): Status {
    return this.#outcome?.status ?? "bad data";
  }
  get score(): number | null {
    return this.#outcome?.score ?? null;
  }
  get slacks(): readonly number[] | null {
    return this.#outcome?.slacks ?? null;
  }
  get targets(): readonly number[] | null {
    return this.#outcome?.targets ?? null;
  }
  get peers(): readonly NamedPeer[] {
    const { dmus, periods } = this.#data;
    return this.#outcome?.peers.map(({ row, lambda }) => ({ dmu: dmus[row], period: periods?.[row] ?? null, lambda })) ?? [];
  }
  get multipliers(): readonly number[] | undefined {
    return this.#outcome?.multipliers;
  }
  get extras(): ScoreRow["extras"] {
    return this.#outcome?.extras;
  }
  get ownScore(): number | null | undefined {
    return this.#measured === null ? undefined : (this.#measured.own?.score ?? null);
  }
  get globalScore(): number | null | undefined {
    return this.#measured === null ? undefined : (this.#measured.global?.score ?? null);
  }
}

const none = {};

/** A row with other peers, whether it is an object of its own or a view. */
export function withPeers(scored: ScoreRow, peers: readonly NamedPeer[]): ScoreRow {
  const { row, dmu, period, group, status, score, slacks, targets, multipliers, extras, windows, ownScore, globalScore } = scored;
  return {
    row,
    dmu,
    period,
    group,
    status,
    score,
    slacks,
    targets,
    peers,
    ...(multipliers === undefined ? none : { multipliers }),
    ...(extras === undefined ? none : { extras }),
    ...(windows === undefined ? none : { windows }),
    ...(ownScore === undefined ? none : { ownScore }),
    ...(globalScore === undefined ? none : { globalScore }),
  };
}
