import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useMemo, type ReactNode } from "react";
import { badRowPolicies } from "../../analysis/run/analysis.ts";
import { spellingPolicies } from "../../analysis/checks/spellings.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { badCellSentence, badRowsSentence, paneDataTexts } from "../../locale/pane/data.ts";
import { paneProcedureTexts } from "../../locale/pane/procedure.ts";
import { paneTexts } from "../../locale/pane/pane.ts";
import type { Remark } from "../../analysis/checks/data-checks.ts";
import type { Severity } from "../../analysis/checks/remark.ts";
import { remarkSentence } from "../../locale/said/remarks.ts";
import { sentence } from "../../locale/wording/sentences.ts";
import { procedureById } from "../../procedures/catalog.ts";
import { CellLinks } from "../parts/cell-links.tsx";
import { ChoiceField } from "../parts/choice-field.tsx";
import { dataRuleOf } from "../method/draft-method.ts";
import type { Draft } from "../state/draft.ts";
import { headerMistakes } from "../columns/header-mistakes.ts";
import { unmetSlots } from "../procedure/unmet-slots.ts";
import { Section } from "../parts/section.tsx";
import type { TablePartProps } from "../columns/table-part.ts";
import type { AnalysisPane } from "../state/use-analysis.ts";
import { useRemarks } from "./use-remarks.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  remark: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
  },
  sign: { fontSize: "18px", lineHeight: "20px", height: "20px", display: "grid", placeItems: "center" },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  more: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  good: { color: tokens.colorStatusSuccessForeground1 },
  fact: { color: tokens.colorNeutralForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
});

const signs: Readonly<Record<Severity, ReactNode>> = {
  good: <CheckmarkCircleRegular />,
  fact: <InfoRegular />,
  warning: <WarningRegular />,
  error: <ErrorCircleRegular />,
};

/** What stands in the way first, then what asks for a thought, then what is well. */
const order: readonly Severity[] = ["error", "warning", "fact", "good"];

/** What the checks say of the data, at once and before anything is solved. */
export function RemarksPart({ pane, source, columns, locale }: TablePartProps) {
  const texts = paneDataTexts(locale);
  const styles = useStyles();
  const { draft } = pane;
  const remarks = useRemarks(columns, draft);
  const missing = whatIsMissing(draft, locale);
  const header = useMemo(() => headerMistakes(columns.table), [columns]);
  const said = [...(remarks ?? [])]
    .map((remark) => ({ remark, ...remarkSentence(remark, locale) }))
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  // One choice holds for all columns.
  const firstSpelled = draft.procedure === null ? said.find(({ remark }) => remark.kind === "spellings")?.remark : undefined;
  const select = (address: string) => pane.select({ sheet: source.sheet, address });
  return (
    <Section title={texts.checks}>
      <ul className={styles.list} aria-live="polite" aria-busy={remarks === null}>
        {missing.map((sentence) => (
          <Row key={sentence} severity="error">
            <span>{sentence}</span>
          </Row>
        ))}
        {header.map((mistake) => (
          <Row key={JSON.stringify(mistake.params)} severity="warning">
            <span>{sentence(mistake, locale)}</span>
          </Row>
        ))}
        {remarks === null && (
          <Row severity="fact">
            <span>{texts.checking}</span>
          </Row>
        )}
        {remarks?.length === 0 && missing.length + header.length === 0 && (
          <Row severity="good">
            <span>{paneProcedureTexts(locale).nothing}</span>
          </Row>
        )}
        {said.map(({ remark, severity, text }, k) => (
          <Row key={`${remark.kind} ${k}`} severity={severity}>
            <SaidRemark pane={pane} locale={locale} remark={remark} text={text} onSelect={select} choosesSpelling={remark === firstSpelled} />
          </Row>
        ))}
      </ul>
    </Section>
  );
}

interface SaidRemarkProps {
  readonly pane: AnalysisPane;
  readonly locale: Locale;
  readonly remark: Remark;
  readonly text: string;
  readonly choosesSpelling: boolean;
  readonly onSelect: (address: string) => void;
}

/** A remark with its cells, and what there is to choose because of it. */
function SaidRemark({ pane, locale, remark, text, choosesSpelling, onSelect }: SaidRemarkProps) {
  const styles = useStyles();
  const texts = paneDataTexts(locale);
  const { draft } = pane;
  return (
    <div className={styles.more}>
      <span>{text}</span>
      {choosesSpelling && (
        <ChoiceField
          label={texts.spellings}
          hint={texts.spellingsHelp}
          locale={locale}
          value={draft.spellings ?? "apart"}
          values={spellingPolicies.map((value) => ({ value, title: texts.spellingPolicies[value] }))}
          onChange={(value) => pane.change({ kind: "spellings", spellings: value })}
        />
      )}
      {remark.kind === "bad-cells" && (
        <>
          <CellLinks cells={remark.cells} count={remark.count} said={(cell) => badCellSentence(cell, locale)} locale={locale} onSelect={onSelect} />
          {draft.procedure === null && <Policy pane={pane} locale={locale} />}
        </>
      )}
      {remark.kind === "missing-cells" && (
        <CellLinks
          cells={remark.cells}
          count={remark.count}
          said={({ column }) => paneProcedureTexts(locale).missing(column)}
          locale={locale}
          onSelect={onSelect}
        />
      )}
    </div>
  );
}

function Row({ severity, children }: { readonly severity: Severity; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <li className={styles.remark}>
      <span className={mergeClasses(styles.sign, styles[severity])} aria-hidden>
        {signs[severity]}
      </span>
      <div className={styles.text}>{children}</div>
    </li>
  );
}

/** What becomes of the rows with such cells. */
function Policy({ pane, locale }: { readonly pane: AnalysisPane; readonly locale: Locale }) {
  const texts = paneTexts(locale);
  return (
    <ChoiceField
      label={texts.badRows}
      locale={locale}
      hint={badRowsSentence(dataRuleOf(pane.draft), pane.draft.badRows, locale)}
      value={pane.draft.badRows}
      values={badRowPolicies.map((value) => ({ value, title: texts.badRowPolicies[value] }))}
      onChange={(value) => pane.change({ kind: "bad-rows", badRows: value })}
    />
  );
}

/** What a run cannot do without and nobody has given. */
function whatIsMissing(draft: Draft, locale: Locale): readonly string[] {
  const { roles, procedure } = draft;
  if (procedure !== null) return unmetSlots(procedureById(procedure.id), draft, locale, "sentences");
  const texts = paneDataTexts(locale);
  if (!roles.includes("dmu")) return [texts.needDmu];
  return roles.includes("input") && roles.includes("output") ? [] : [texts.needVariables];
}
