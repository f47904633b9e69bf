import type { Remark } from "../../analysis/checks/data-checks.ts";
import { saidOfRemarks, type RemarkSentence } from "../../analysis/checks/remark.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { dataRemarks } from "./data-remarks.ts";

saidOfRemarks.learn(dataRemarks);

/** What a check of the data has to say, before anything is solved. */
export const remarkSentence = (remark: Remark, locale: Locale): RemarkSentence => saidOfRemarks.sentence(remark.kind, remark, locale);
