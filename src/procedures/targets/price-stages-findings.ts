import type { FoundOf } from "../declare/says.ts";
import { amount, percent, whole } from "../said/shown-number.ts";
import type { ChainRow, gives, says, StageRow } from "./price-stages-results.ts";

type Found = FoundOf<typeof says, typeof gives>;

/** Chains of which is spoken. */
const most = 8;

/** What the first stage gets of the final price, which later stage adds most, and where the price falls. */
export function findingsOf(chains: readonly ChainRow[], stages: readonly StageRow[]): readonly Found[] {
  return chains.slice(0, most).flatMap((chain, row) => ofChain(chain, row, stages));
}

function ofChain({ cells }: ChainRow, row: number, stages: readonly StageRow[]): readonly Found[] {
  const group = String(cells.group ?? "");
  const own = [...stages.keys()].filter((k) => stages[k].cells.group === cells.group);
  if (own.every((k) => stages[k].cells.price === cells.final)) {
    return [
      {
        code: "level",
        params: { group, stages: whole(cells.stages), final: amount(cells.final) },
        at: [
          ["chains", row, "stages"],
          ["chains", row, "final"],
        ],
      },
    ];
  }
  const added = (k: number) => Number(stages[k].cells.added);
  const [largest] = own.slice(1).sort((a, b) => added(b) - added(a) || a - b);
  const falling = own.filter((k) => added(k) < 0);
  return [
    {
      code: "producer",
      params: {
        group,
        first: String(cells.first),
        first_price: amount(cells.first_price),
        last: String(cells.last),
        final: amount(cells.final),
        producer_share: percent(cells.producer_share),
        multiple: amount(cells.multiple),
      },
      at: (["first_price", "final", "producer_share", "multiple"] as const).map((field) => ["chains", row, field] as const),
    },
    ...(added(largest) > 0
      ? [
          {
            code: "largest" as const,
            params: { group, stage: String(stages[largest].cells.stage), added: amount(added(largest)), share: percent(stages[largest].cells.share) },
            at: [["stages", largest, "added"] as const, ["stages", largest, "share"] as const],
          },
        ]
      : []),
    ...falling.map((k): Found => ({
      code: "falls",
      params: { group, stage: String(stages[k].cells.stage), price: amount(stages[k].cells.price), previous: amount(stages[k].cells.previous) },
      at: [
        ["stages", k, "price"],
        ["stages", k, "previous"],
      ],
    })),
  ];
}
