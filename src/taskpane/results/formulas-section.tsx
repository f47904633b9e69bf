import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { MathFormulaRegular } from "@fluentui/react-icons/svg/math-formula";
import { useState } from "react";
import { modelById } from "../../engine/catalog.ts";
import { heldResults } from "../../engine/run-results.ts";
import type { Locale } from "../../engine/text.ts";
import { liveFormulas, type LiveFormulas } from "../../functions/live-formulas.ts";
import { resultTexts } from "../../locale/pane-results.ts";
import { Explained } from "../explained.tsx";
import { mendableSentence } from "../mendable-sentence.ts";
import { isMendable } from "../mendable.ts";
import type { FinishedMethod } from "../run-state.ts";
import { currentTable } from "../saved/current-table.ts";
import { Section } from "../section.tsx";
import { StartButton } from "../start-button.tsx";
import type { AnalysisPane } from "../use-analysis.ts";
import { formulaSheet } from "./formula-sheet.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  entry: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    paddingBlock: "4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, minWidth: 0, overflowWrap: "anywhere" },
  small: { flexShrink: 0 },
  said: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", ":empty": { display: "none" } },
});

/** The worksheet functions that repeat the run: all of them on a new sheet, or one in the selected cell. */
export function FormulasSection({ pane, finished, locale }: { readonly pane: AnalysisPane; readonly finished: FinishedMethod; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = resultTexts(locale);
  const { host, selection } = pane;
  const { completed, source } = finished;
  const [said, say] = useState("");
  const [busy, setBusy] = useState(false);
  const excluded = completed.results.notes.some(({ code }) => code === "excluded-row");
  const read = async () => {
    const { table } = await currentTable(host, source);
    return { table, live: liveFormulas(completed.analysis, table, source.sheet, excluded, host.joinsColumns, heldIn(finished)) };
  };
  const telling = async (work: () => Promise<string>) => {
    say("");
    setBusy(true);
    try {
      say(await work());
    } catch (error) {
      if (!isMendable(error)) throw error;
      say(mendableSentence(error, locale));
    } finally {
      setBusy(false);
    }
  };
  const insertSheet = () =>
    telling(async () => {
      const { table, live } = await read();
      if (!("formulas" in live)) return whyNot(live, locale);
      const { sheet, formulas } = formulaSheet(live.formulas, completed, table, source.sheet, locale);
      const { sheets } = await host.writeReport([sheet], { replace: pane.settings.replace });
      for (const { address, formula } of formulas) await host.writeFormula({ sheet: sheets[0], address }, formula);
      await host.select({ sheet: sheets[0], address: formulas[0].address });
      return texts.inserted(sheets[0]);
    });
  const insertOne = (name: string) =>
    telling(async () => {
      const at = selection ?? (await host.selection());
      const { live } = await read();
      if (!("formulas" in live)) return whyNot(live, locale);
      const found = live.formulas.find((one) => one.name === name)!;
      await host.writeFormula(at, found.formula);
      return texts.inserted(`${at.sheet}!${firstCell(at.address)}`);
    });
  const names = offeredNames(finished, excluded);
  const [cell] = selection === null ? [null] : [firstCell(selection.address)];
  return (
    <Section title={<Explained text={texts.formulas} help={texts.formulasHelp} locale={locale} />}>
      {"formulas" in names ? (
        <>
          <StartButton icon={<MathFormulaRegular />} waiting={busy || pane.run.phase !== "idle"} onStart={() => void insertSheet()}>
            {texts.insertFormulas}
          </StartButton>
          {cell !== null && (
            <ul className={styles.list}>
              {names.formulas.map(({ name }) => (
                <li key={name} className={styles.entry}>
                  <span className={styles.name}>={name}</span>
                  <Button
                    className={styles.small}
                    size="small"
                    appearance="subtle"
                    disabledFocusable={busy || pane.run.phase !== "idle"}
                    aria-label={`${texts.insertAt(cell)} ${texts.insertAtHelp(name)}`}
                    onClick={() => void insertOne(name)}
                  >
                    {texts.insertAt(cell)}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          {[...new Set(names.others.map(({ setting }) => setting[locale]))].map((setting) => (
            <p key={setting} className={styles.said}>
              {texts.notByFormula.others(
                names.others
                  .filter((one) => one.setting[locale] === setting)
                  .map(({ name }) => name)
                  .join(locale === "zh-CN" ? "、" : ", "),
                setting,
              )}
            </p>
          ))}
        </>
      ) : (
        <p className={styles.said}>{whyNot(names, locale)}</p>
      )}
      <p className={styles.said} role="status">
        {said}
      </p>
    </Section>
  );
}

const firstCell = (address: string) => address.split(":")[0].replaceAll("$", "");

/** What is offered, from the analysis alone: the cells are read when one is chosen. */
function offeredNames(finished: FinishedMethod, excluded: boolean): LiveFormulas {
  const { analysis } = finished.completed;
  const { dmu, period, group, inputs, outputs, undesirable } = analysis.columns;
  const header = [dmu, ...(period === null ? [] : [period]), ...(group === null ? [] : [group]), ...inputs, ...outputs, ...undesirable];
  return liveFormulas(
    analysis,
    { place: { name: "", row: 1, column: 1 }, header, rows: [[]], rowNumbers: [2], textual: false },
    "",
    excluded,
    "CHOOSE",
    heldIn(finished),
  );
}

const heldIn = ({ completed: { analysis, results } }: FinishedMethod) => heldResults(modelById(analysis.model), results.scores);

function whyNot(live: Exclude<LiveFormulas, { formulas: unknown }>, locale: Locale): string {
  const { notByFormula } = resultTexts(locale);
  return live.without === "setting" ? notByFormula.setting(live.setting[locale]) : notByFormula[live.without];
}
