import { mean } from "../data/mean.ts";
import type { Outcome, Peer } from "../method/outcome.ts";
import type { Task } from "../method/task.ts";
import { scoreTasks } from "../method/reference.ts";
import type { ScoreRow, WindowScore } from "./results.ts";
import type { RunPlan } from "./run-plan.ts";
import type { Status } from "../declare/status.ts";

/** What the engine found of a task; undefined where it was not evaluated. */
export type Find = (task: Task) => Outcome | undefined;

/**
 * A row's result out of the outcomes that make it up. With windows every number is the mean over the windows that hold
 * the row (Charnes, Clark, Cooper & Golany 1985), and there is none where one of them has none; as all of them are
 * linear, a mean target is the mean of the peers' combinations still. With a metafrontier the row also has its group's
 * score and the technology gap ratio of the two (Battese, Rao & O'Donnell 2004; O'Donnell, Rao & Battese 2008).
 */
export function scoreRow({ panel, request, model, options }: RunPlan, row: number, find: Find): Omit<ScoreRow, "ownScore" | "globalScore"> {
  const { data } = panel;
  const { tasks, group, windows } = scoreTasks(panel, row, request);
  const outcomes = tasks.map(find);
  const { status, score, slacks, targets, peers, multipliers, extras } = meanOf(outcomes);
  const name = (member: number) => ({ dmu: data.dmus[member], period: data.periods?.[member] ?? null });
  const efficiency = (value: number | null) => (value === null || !model.efficiency ? value : model.efficiency(value, options));
  const groupScore = group.length === 0 ? null : meanOf(group.map(find)).score;
  const [meta, own] = [efficiency(score), efficiency(groupScore)];
  // A ratio of distances that are 0 on the frontier would say nothing.
  const isEfficiency = model.efficiency !== undefined || model.properties.efficientAt !== 0;
  const gap = group.length === 0 ? {} : { groupScore, TGR: !isEfficiency || meta === null || own === null || own === 0 ? null : meta / own };
  const both = { ...extras, ...gap };
  return {
    row,
    ...name(row),
    group: data.groups?.[row] ?? null,
    status,
    score,
    slacks,
    targets,
    peers: peers.map(({ row: peer, lambda }) => ({ ...name(peer), lambda })),
    ...(multipliers === undefined ? {} : { multipliers }),
    ...(extras === undefined && group.length === 0 ? {} : { extras: both }),
    ...(windows.length === 0
      ? {}
      : {
          windows: windows.map(({ from, to }, k): WindowScore => ({ from, to, score: outcomes[k]?.score ?? null, status: outcomes[k]?.status ?? "bad data" })),
        }),
  };
}

type Found = Omit<Outcome, "certificates">;

const nothing = (status: Status): Found => ({ status, score: null, slacks: null, targets: null, peers: [] });

/** One outcome as it is; of several the means, and the status that they agree on. */
function meanOf(outcomes: readonly (Outcome | undefined)[]): Found {
  const present = outcomes.flatMap((outcome) => outcome ?? []);
  if (present.length < outcomes.length || present.length === 0) return nothing("bad data");
  if (present.length === 1) return present[0];
  // Where one window has no score at all there is none, whatever another would have had.
  const missing = present.find(({ score, status }) => score === null && status !== "unsolved") ?? present.find(({ score }) => score === null);
  if (missing) return nothing(missing.status);
  const n = present.length;
  const byPlace = (lists: readonly (readonly number[] | null | undefined)[]) =>
    lists.every((list) => list != null) ? lists[0].map((_, k) => mean(lists.map((list) => list[k]))) : null;
  const lambdas = new Map<number, number>();
  for (const { row, lambda } of present.flatMap(({ peers }) => peers)) lambdas.set(row, (lambdas.get(row) ?? 0) + lambda / n);
  const multipliers = byPlace(present.map((outcome) => outcome.multipliers));
  const extras = extrasOf(present);
  return {
    status: agreed(present.map(({ status }) => status)),
    score: mean(present.map(({ score }) => score!)),
    slacks: byPlace(present.map(({ slacks }) => slacks)),
    targets: byPlace(present.map(({ targets }) => targets)),
    peers: Array.from(lambdas, ([row, lambda]): Peer => ({ row, lambda })),
    ...(multipliers === null ? {} : { multipliers }),
    ...(extras === null ? {} : { extras }),
  };
}

/** On the frontier only where it is on every one. */
function agreed(statuses: readonly Status[]): Status {
  if (statuses.includes("inefficient")) return "inefficient";
  if (statuses.includes("weakly-efficient")) return "weakly-efficient";
  return statuses.includes("super-efficient") ? "super-efficient" : "efficient";
}

/** Means of the numbers; a word stays where all windows have it. */
function extrasOf(outcomes: readonly Outcome[]): Readonly<Record<string, number | string | null>> | null {
  const all = outcomes.flatMap(({ extras }) => (extras === undefined ? [] : [extras]));
  if (all.length < outcomes.length) return null;
  return Object.fromEntries(
    Object.keys(all[0]).map((id) => {
      const values = all.map((extras) => extras[id]);
      if (values.every((value) => typeof value === "number")) return [id, mean(values)];
      return [id, values.every((value) => value === values[0]) ? values[0] : null];
    }),
  );
}
