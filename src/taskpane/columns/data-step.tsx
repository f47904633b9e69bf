import { MessageBar, MessageBarBody } from "@fluentui/react-components";
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
import { ReadFacts } from "./read-facts.tsx";
import { SheetChoice } from "./sheet-choice.tsx";

const loadTableParts = async () => (await import("./table-parts.tsx")).TableParts;

const ChainPart = laterPart(async () => (await import("../chain/chain-part.tsx")).ChainPart);
const EmptySheet = laterPart(async () => (await import("../start/empty-sheet.tsx")).EmptySheet);
const ProblemBar = laterPart(async () => (await import("../remarks/problem-bar.tsx")).ProblemBar);
const ShapeOffer = laterPart(async () => (await import("../shape/shape-offer.tsx")).ShapeOffer);
const SavedAnalyses = laterPart(async () => (await import("../saved/saved-analyses.tsx")).SavedAnalyses);
const TableParts = laterPart(loadTableParts);
const TemplatePart = laterPart(async () => (await import("../templates/template-part.tsx")).TemplatePart);

const isNoData = (problem: Mendable) => problem instanceof Mistake && problem.code === "no-data";

export interface DataStepProps {
  readonly pane: AnalysisPane;
  readonly locale: Locale;
  readonly beginning?: Beginning;
}

/** Which sheet, and which part of it; what stands there, and what there is to say of it. */
export function DataStep({ pane, locale, beginning }: DataStepProps) {
  const { draft, sources, columns } = pane;
  const { source, problem } = draft;
  const asked = beginning?.asked?.what ?? null;
  // While it is offered to put the table in shape, its checks and roles are those of no table.
  const [offered, setOffered] = useState(false);
  // Fetched while the workbook is being read.
  useEffect(() => void loadTableParts().catch(() => null), []);
  return (
    <>
      {asked === "offer" && beginning?.offer(pane)}
      {draft.chain !== null && (
        <Suspense>
          <ChainPart pane={pane} chain={draft.chain} locale={locale} />
        </Suspense>
      )}
      <Section title={paneTexts(locale).data}>
        <SheetChoice pane={pane} locale={locale} />
        <ReadFacts pane={pane} locale={locale} />
        {sources.onlyResults && source === null && problem === null && (
          <MessageBar layout="multiline">
            <MessageBarBody>{paneDataTexts(locale).onlyResults}</MessageBarBody>
          </MessageBar>
        )}
        {problem !== null && (
          <Suspense>
            {isNoData(problem) ? (
              <EmptySheet host={pane.host} sheet={draft.sheet} problem={problem} locale={locale}>
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
