import { indexById } from "../../engine/catalog.ts";
import type { Locale } from "../../engine/text.ts";
import { inferenceTexts } from "../../locale/inference.ts";
import { resultTexts } from "../../locale/pane-results.ts";
import { reportTexts } from "../../locale/report.ts";
import { Explained } from "../explained.tsx";
import type { FinishedMethod } from "../run-state.ts";
import { Section } from "../section.tsx";
import { factorVerdicts, lastScores } from "./interval-summary.ts";
import { PictureTable } from "./picture-table.tsx";

/** What the bootstrap says of the key numbers: how many changes are significant, and the last scores with their intervals. */
export function IntervalsSection({ finished, locale }: { readonly finished: FinishedMethod; readonly locale: Locale }) {
  const { results, analysis } = finished.completed;
  const { inference, periods } = results;
  const texts = resultTexts(locale);
  const words = inferenceTexts(locale);
  const named = reportTexts(locale);
  if (inference === undefined) return null;
  const level = `${Number((100 * inference.bootstrap.level).toPrecision(4))}%`;
  const sum = analysis.index !== null && indexById(analysis.index).combines === "sum";
  const verdicts = factorVerdicts(results, sum ? 0 : 1);
  const scores = lastScores(results);
  const four = (value: number | undefined) => (value === undefined ? texts.noValue : value.toFixed(4));
  const without = verdicts.some(({ none }) => none > 0);
  return (
    <Section title={<Explained text={words.title(level)} help={texts.intervalsHelp} locale={locale} />}>
      {verdicts.length > 0 && (
        <PictureTable
          picture={{
            title: texts.changes,
            header: [
              texts.changes,
              sum ? words.positive : words.above,
              sum ? words.negative : words.below,
              words.unclear,
              ...(without ? [texts.noInterval] : []),
            ],
            rows: verdicts.map(({ factor, above, below, unclear, none }) => [factor, ...[above, below, unclear, ...(without ? [none] : [])].map(String)]),
          }}
        />
      )}
      <PictureTable
        picture={{
          title: `${named.score} ${periods.at(-1) ?? ""}`.trim(),
          header: [`${named.score} ${periods.at(-1) ?? ""}`.trim(), texts.estimate, words.low, words.high],
          rows: scores.map(({ dmu, score, interval }) => [dmu, four(score), four(interval?.low), four(interval?.high)]),
        }}
      />
    </Section>
  );
}
