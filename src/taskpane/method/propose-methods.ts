import type { ProposalReason } from "../../locale/pane/method-proposal.ts";
import type { ColumnFacts } from "./column-facts.ts";

/** A method that fits the columns, and why. */
export interface MethodProposal {
  readonly id: string;
  readonly because: ProposalReason;
}

/** What fits the columns: the method that is proposed first, then what else there is to think of; none where nothing speaks for any. */
export function proposeMethods(facts: ColumnFacts): readonly MethodProposal[] {
  const { inputs, outputs, undesirable, periods, groups, negative } = facts;
  if (inputs === 0 || outputs === 0) return withoutSides(facts);
  if (negative !== null) return [{ id: "range-directional", because: { kind: "negative", column: negative } }];
  if (periods < 2)
    return [{ id: "super-sbm", because: undesirable.length > 0 ? { kind: "one-period-undesirable", columns: undesirable } : { kind: "one-period" } }];
  return [
    undesirable.length > 0
      ? { id: "gml", because: { kind: "periods-undesirable", periods, columns: undesirable } }
      : { id: "gm", because: { kind: "periods", periods } },
    ...(groups > 1 ? [{ id: "metafrontier", because: { kind: "groups", groups } } as const] : []),
  ];
}

/** Of columns that are no inputs and outputs: one value to be compared, or indicators to be put together. */
function withoutSides({ numbers, periods, groups }: ColumnFacts): readonly MethodProposal[] {
  if (numbers > 2) return [{ id: "composite", because: { kind: "indicators", columns: numbers } }];
  if (numbers === 0) return [];
  return [
    ...(groups > 1 ? [{ id: "dagum", because: { kind: "values-groups", groups } } as const] : []),
    ...(periods > 1 ? [{ id: "sigma", because: { kind: "values-periods", periods } } as const] : []),
  ];
}
