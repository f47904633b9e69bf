import { describeIndex } from "../method/describe.ts";
import { bjurek1996 } from "../method/papers.ts";
import { hicksMoorsteenWords } from "./hicks-moorsteen.words.ts";
import { quantitiesOf } from "./hicks-moorsteen/quantities.ts";
import { perInterval, running } from "./shared/columns.ts";
import { changesIn, over } from "./shared/interval-terms.ts";
import { panelRoles } from "./shared/roles.ts";

/** The arguments of the Hicks–Moorsteen functions, in order. Public: append only. */
const signature = ["dmu", "period", "input", "output", "undesirable", "rts"] as const;
/** Those that came later, after what a function adds to them. */
const later = ["lower", "upper"] as const;

/**
 * Hicks–Moorsteen index (Bjurek 1996): a quantity index of the outputs over one of the inputs. With E_o and E_i the scores
 * of output and input orientation, and (x^s, y^t) the inputs of one period with the outputs of the other:
 *
 *     QO^t     = E_o^t(x^t, y^{t+1}) / E_o^t(x^t, y^t)              QI^t     = E_i^t(x^t, y^t) / E_i^t(x^{t+1}, y^t)
 *     QO^{t+1} = E_o^{t+1}(x^{t+1}, y^{t+1}) / E_o^{t+1}(x^{t+1}, y^t)
 *     QI^{t+1} = E_i^{t+1}(x^t, y^{t+1}) / E_i^{t+1}(x^{t+1}, y^{t+1})
 *     QO, QI geometric means over t and t+1                         TFP = QO / QI
 */
export const hicksMoorsteen = describeIndex(
  {
    id: "hicks-moorsteen",
    question: "productivity",
    citations: [bjurek1996],
    roles: panelRoles,
    options: {},
    results: { ...perInterval("TFP", "QO", "QI"), ...running },
    functions: {
      "DEA.HM": { gives: "TFP", parameters: [...signature, "factor", ...later] },
      "DEA.HM.TABLE": { gives: "table", parameters: [...signature, ...later] },
    },
    factors: () => ["TFP", "QO", "QI"],
    identities: () => [{ whole: "TFP", parts: { QO: 1, QI: -1 } }],
    combines: "product",
    circular: false,
    measures: ["radial"],
    sets: ["orientation"],

    combine: (panel, { efficiency }, { modelOptions }) =>
      changesIn(panel, (pair) => {
        const { QO, QI } = quantitiesOf(pair, efficiency, modelOptions.orientation);
        return { TFP: over(QO, QI), QO, QI };
      }),
  },
  hicksMoorsteenWords,
);
