import { Button, makeStyles, MessageBar, MessageBarBody, Select, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { Suspense, useEffect, useState } from "react";
import { Mistake } from "../../engine/declare/mistake.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { paneDataTexts } from "../../locale/pane/data.ts";
import { paneTexts } from "../../locale/pane/pane.ts";
import { laterPart } from "../state/later-part.ts";
import { Section } from "../parts/section.tsx";
import type { Beginning } from "../start/beginning.ts";
import type { Mendable } from "../remarks/mendable.ts";
import type { AnalysisPane } from "../state/use-analysis.ts";

const loadTableParts = async () => (await import("./table-parts.tsx")).TableParts;

const ChainPart = laterPart(async () => (await import("../chain/chain-part.tsx")).ChainPart);
const EmptySheet = laterPart(async () => (await import("../start/empty-sheet.tsx")).EmptySheet);
const ProblemBar = laterPart(async () => (await import("../remarks/problem-bar.tsx")).ProblemBar);
const ShapeOffer = laterPart(async () => (await import("../shape/shape-offer.tsx")).ShapeOffer);
const SavedAnalyses = laterPart(async () => (await import("../saved/saved-analyses.tsx")).SavedAnalyses);
const TableParts = laterPart(loadTableParts);
const TemplatePart = laterPart(async () => (await import("../templates/template-part.tsx")).TemplatePart);

const isNoData = (problem: Mendable) => problem instanceof Mistake && problem.code === "no-data";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  grow: { flexGrow: 1, minWidth: 0 },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  link: { flexShrink: 0, minWidth: 0, paddingInline: 0 },
});

export interface DataStepProps {
  readonly pane: AnalysisPane;
  readonly locale: Locale;
  readonly beginning?: Beginning;
}

/** Which sheet, and which part of it; what stands there, and what there is to say of it. */
export function DataStep({ pane, locale, beginning }: DataStepProps) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  const words = paneDataTexts(locale);
  const { draft, sources, selection, columns } = pane;
  const { areas, onlyResults } = sources;
  const { sheet, source, problem } = draft;
  const asked = beginning?.asked?.what ?? null;
  // What a person has chosen is among what is offered, whatever it is.
  const sheets = sheet === "" || sources.sheets.includes(sheet) ? sources.sheets : [...sources.sheets, sheet];
  // While it is offered to put the table in shape, its checks and roles are those of no table.
  const [offered, setOffered] = useState(false);
  const ranged = source !== null && source.address !== null;
  const selected = selection !== null && selection.address.includes(":") ? selection : null;
  const area = areas.findIndex((one) => one.range.sheet === source?.sheet && one.range.address === source.address);
  // Fetched while the workbook is being read.
  useEffect(() => void loadTableParts().catch(() => null), []);
  const choose = (value: string) => {
    if (value.startsWith("area:")) {
      const { range } = areas[Number(value.slice(5))];
      void pane.read(range.sheet, range.address);
    } else void pane.read(value.slice(6), null);
  };
  return (
    <>
      {asked === "offer" && beginning?.offer(pane)}
      {draft.chain !== null && (
        <Suspense>
          <ChainPart pane={pane} chain={draft.chain} locale={locale} />
        </Suspense>
      )}
      <Section title={texts.data}>
        <div className={styles.row}>
          <Select
            className={styles.grow}
            aria-label={texts.sheet}
            value={area >= 0 ? `area:${area}` : `sheet:${sheet}`}
            onChange={(_, { value }) => choose(value)}
          >
            {sheet === "" && <option value="sheet:" hidden />}
            {sheets.map((name) => (
              <option key={name} value={`sheet:${name}`}>
                {name}
              </option>
            ))}
            {areas.length > 0 && (
              <optgroup label={words.areas}>
                {areas.map(({ name }, k) => (
                  <option key={name} value={`area:${k}`}>
                    {name}
                  </option>
                ))}
              </optgroup>
            )}
          </Select>
          <Button
            appearance="subtle"
            icon={<ArrowClockwiseRegular />}
            title={texts.readAgain}
            aria-label={texts.readAgain}
            onClick={() => void pane.read(sheet, source?.address ?? null)}
          />
        </div>
        {(source !== null || selected !== null) && (
          <div className={styles.facts}>
            <span>{source !== null && words.read(source.address ?? texts.wholeSheet, columns?.table.place.row ?? 1, source.rows, source.columns.length)}</span>
            {ranged ? (
              <Button className={styles.link} size="small" appearance="transparent" onClick={() => void pane.read(sheet, null)}>
                {texts.useWholeSheet}
              </Button>
            ) : (
              selected !== null && (
                <Button className={styles.link} size="small" appearance="transparent" onClick={() => void pane.read(selected.sheet, selected.address)}>
                  {`${texts.useSelection} ${selected.address}`}
                </Button>
              )
            )}
          </div>
        )}
        {onlyResults && source === null && problem === null && (
          <MessageBar layout="multiline">
            <MessageBarBody>{words.onlyResults}</MessageBarBody>
          </MessageBar>
        )}
        {problem !== null && (
          <Suspense>
            {isNoData(problem) ? (
              <EmptySheet host={pane.host} sheet={sheet} problem={problem} locale={locale}>
                {asked === "offer" ? null : beginning?.offer(pane)}
              </EmptySheet>
            ) : (
              <ProblemBar problem={problem} locale={locale} />
            )}
          </Suspense>
        )}
      </Section>
      {(problem === null || !isNoData(problem)) && (
        <Suspense>
          <ShapeOffer pane={pane} locale={locale} onOffer={setOffered} />
        </Suspense>
      )}
      {source !== null && columns !== null && !offered && (
        <Suspense>
          <TableParts pane={pane} source={source} columns={columns} locale={locale} />
        </Suspense>
      )}
      <Suspense>
        <TemplatePart key={asked === "templates" ? "asked" : "own"} pane={pane} locale={locale} asked={asked === "templates"} />
      </Suspense>
      <Suspense>
        {/* A sample brings analyses with its sheets. */}
        <SavedAnalyses pane={pane} locale={locale} version={sources.all.length} />
      </Suspense>
    </>
  );
}
