import { makeStyles, tokens } from "@fluentui/react-components";
import { indexById, modelById } from "../../engine/catalog.ts";
import type { Role } from "../../engine/data/dataset.ts";
import { frontier, reference } from "../../engine/declare/options.ts";
import { provenByDefault } from "../../engine/run/run.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { paneRunTexts } from "../../locale/pane/run.ts";
import { paneTexts } from "../../locale/pane/pane.ts";
import { foundingStudyFits } from "../../report/founding/founding-fits.ts";
import { procedureById } from "../../procedures/catalog.ts";
import { BootstrapPart } from "../method/bootstrap-part.tsx";
import { OutlookPart } from "../outlook/outlook-part.tsx";
import { ProcedureRunStep } from "../procedure/procedure-run-step.tsx";
import { ReplaceOption } from "./replace-option.tsx";
import { RunFactsList, type RunFact } from "./run-facts-list.tsx";
import { RunOption } from "../method/run-option.tsx";
import { Section } from "../parts/section.tsx";
import { unusedNumbers } from "../columns/unused-numbers.ts";
import type { AnalysisPane } from "../state/use-analysis.ts";

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What will run, and what is asked of the run beside the method. */
export function RunStep({ pane, locale }: { readonly pane: AnalysisPane; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  const words = paneRunTexts(locale);
  const { draft, settings, columns, run } = pane;
  const { source, roles } = draft;
  if (source === null || columns === null) return <p className={styles.note}>{texts.noData}</p>;
  if (draft.procedure !== null)
    return <ProcedureRunStep pane={pane} source={source} table={columns.table} procedure={procedureById(draft.procedure.id)} locale={locale} />;
  const named = (role: Role) => source.columns.filter((_, k) => roles[k] === role).map(({ name }) => name);
  const distinct = (role: Role) => (roles.includes(role) ? new Set(columns.labels(roles.indexOf(role))).size : null);
  const model = modelById(draft.model).title[locale];
  const grouped = roles.includes("group") && draft.frontier !== undefined && draft.frontier !== frontier.default;
  const frontiers = [
    ...(roles.includes("period") ? [reference.values[draft.reference][locale]] : []),
    ...(grouped ? [frontier.values[draft.frontier][locale]] : []),
  ];
  const founding = foundingStudyFits({ ...draft, columns: { period: named("period")[0] ?? null, group: named("group")[0] ?? null } });
  const unused = unusedNumbers(draft);
  const facts: readonly RunFact[] = [
    [words.observations, [words.counted(source.rows, distinct("dmu") ?? 0, distinct("period"))]],
    [words.inputs, named("input")],
    [words.outputs, named("output")],
    ...(roles.includes("undesirable") ? [[words.undesirable, named("undesirable")] as const] : []),
    [words.method, draft.index === null ? [model] : [indexById(draft.index).title[locale], model]],
    ...(frontiers.length > 0 ? [[words.frontier, frontiers] as const] : []),
    ...(unused.length > 0 ? [[words.unused, unused, true] as const] : []),
  ];
  const always = source.rows <= provenByDefault;
  const limit = provenByDefault.toLocaleString(locale);
  const busy = run.phase !== "idle";
  return (
    <>
      <Section title={words.what}>
        <RunFactsList facts={facts} none={words.none} locale={locale} />
      </Section>
      <OutlookPart draft={draft} table={columns.table} locale={locale} />
      <Section title={words.options}>
        <RunOption
          label={words.prove}
          hint={always ? words.proveAlways(limit) : words.proveHelp(limit)}
          checked={always || settings.prove}
          disabled={busy || always}
          onChange={(prove) => pane.set({ prove })}
        />
        <BootstrapPart pane={pane} locale={locale} />
        <RunOption
          label={words.arithmetic}
          hint={draft.index === null ? words.arithmeticNeedsIndex : words.arithmeticHelp}
          checked={settings.arithmeticMeans && draft.index !== null}
          disabled={busy || draft.index === null}
          onChange={(arithmeticMeans) => pane.set({ arithmeticMeans })}
        />
        <RunOption
          label={words.founding}
          hint={founding ? words.foundingHelp : words.foundingNeeds}
          checked={settings.foundingStudy && founding}
          disabled={busy || !founding}
          onChange={(foundingStudy) => pane.set({ foundingStudy })}
        />
        <ReplaceOption pane={pane} locale={locale} />
      </Section>
      <p className={styles.note}>{words.workbookUntouched}</p>
    </>
  );
}
