import { makeStyles, tokens } from "@fluentui/react-components";
import { modelById } from "../../engine/catalog.ts";
import { heldResults } from "../../engine/run/run-results.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { liveFormulas, type LiveFormulas } from "../../functions/live-formulas.ts";
import { resultTexts } from "../../locale/pane/results.ts";
import type { RangeAddress } from "../../workbook/host.ts";
import type { FinishedMethod } from "../run/run-state.ts";
import { currentTable } from "../saved/current-table.ts";
import type { AnalysisPane } from "../state/use-analysis.ts";
import { firstCell, FormulaList } from "./formula-list.tsx";
import { formulaSheet } from "./formula-sheet.ts";

const useStyles = makeStyles({
  said: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

/** The worksheet functions that repeat the run of a model or an index. */
export function FormulasSection({ pane, finished, locale }: { readonly pane: AnalysisPane; readonly finished: FinishedMethod; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = resultTexts(locale);
  const { host } = pane;
  const { completed, source } = finished;
  const excluded = completed.results.notes.some(({ code }) => code === "excluded-row");
  const read = async () => {
    const { table } = await currentTable(host, source);
    return { table, live: liveFormulas(completed.analysis, { table, sheet: source.sheet, join: host.joinsColumns }, excluded, heldIn(finished)) };
  };
  const insertSheet = async () => {
    const { table, live } = await read();
    if (!("formulas" in live)) return (one: Locale) => whyNot(live, one);
    const { sheet, formulas } = formulaSheet(live.formulas, completed, table, source.sheet, locale);
    const { sheets } = await host.writeReport([sheet], { replace: pane.settings.replace });
    for (const { address, formula } of formulas) await host.writeFormula({ sheet: sheets[0], address }, formula);
    await host.select({ sheet: sheets[0], address: formulas[0].address });
    return (one: Locale) => resultTexts(one).inserted(sheets[0]);
  };
  const insertOne = async (name: string, at: RangeAddress) => {
    const { live } = await read();
    if (!("formulas" in live)) return (one: Locale) => whyNot(live, one);
    await host.writeFormula(at, live.formulas.find((one) => one.name === name)!.formula);
    return (one: Locale) => resultTexts(one).inserted(`${at.sheet}!${firstCell(at.address)}`);
  };
  const names = offeredNames(finished, excluded);
  const offered = "formulas" in names ? names.formulas.map(({ name }) => ({ id: name, name })) : whyNot(names, locale);
  const others = "formulas" in names ? names.others : [];
  return (
    <FormulaList pane={pane} locale={locale} offered={offered} onAll={insertSheet} onOne={insertOne}>
      {[...new Set(others.map(({ setting }) => setting[locale]))].map((setting) => (
        <p key={setting} className={styles.said}>
          {texts.notByFormula.others(
            others
              .filter((one) => one.setting[locale] === setting)
              .map(({ name }) => name)
              .join(locale === "zh-CN" ? "、" : ", "),
            setting,
          )}
        </p>
      ))}
    </FormulaList>
  );
}

/** What is offered, from the analysis alone: the cells are read when one is chosen. */
function offeredNames(finished: FinishedMethod, excluded: boolean): LiveFormulas {
  const { analysis } = finished.completed;
  const { dmu, period, group, inputs, outputs, undesirable } = analysis.columns;
  const header = [dmu, ...(period === null ? [] : [period]), ...(group === null ? [] : [group]), ...inputs, ...outputs, ...undesirable];
  const table = { place: { name: "", row: 1, column: 1 }, header, rows: [[]], rowNumbers: [2], textual: false };
  return liveFormulas(analysis, { table, sheet: "" }, excluded, heldIn(finished));
}

const heldIn = ({ completed: { analysis, results } }: FinishedMethod) => heldResults(modelById(analysis.model), results.scores);

function whyNot(live: Exclude<LiveFormulas, { formulas: unknown }>, locale: Locale): string {
  const { notByFormula } = resultTexts(locale);
  return live.without === "setting" ? notByFormula.setting(live.setting[locale]) : notByFormula[live.without];
}
