import type { Locale } from "../../engine/declare/text.ts";
import { paneTexts } from "../../locale/pane/pane.ts";
import { Explained } from "../parts/explained.tsx";
import type { FinishedMethod } from "../run/run-state.ts";
import { Section } from "../parts/section.tsx";
import { FactRows, type FactRow } from "./fact-rows.tsx";
import { NotesSection } from "./notes-section.tsx";

/** How far the numbers are proven, and what there is to say of single rows. */
export function ProofSection({ finished, locale }: { readonly finished: FinishedMethod; readonly locale: Locale }) {
  const texts = paneTexts(locale);
  const { certificate } = finished.completed.results;
  const proof: readonly FactRow[] = [
    { term: texts.programs, value: String(certificate.programs) },
    { term: texts.proven, value: texts.outOf(certificate.proven, certificate.programs) },
    { term: texts.largestError, value: scientific(Math.max(certificate.primal, certificate.dual, certificate.gap)) },
    { term: texts.time, value: texts.seconds((finished.milliseconds / 1000).toFixed(1)) },
  ];
  return (
    <>
      <Section title={<Explained text={texts.certificate} help={texts.certificateHelp} locale={locale} />}>
        <FactRows rows={proof} locale={locale} />
      </Section>
      <NotesSection notes={finished.completed.results.notes} locale={locale} />
    </>
  );
}

/** 2.3 × 10⁻¹³ */
function scientific(value: number): string {
  if (value === 0) return "0";
  const [digits, exponent] = value.toExponential(1).split("e");
  return `${digits} × 10${[...exponent.replace("+", "")].map((letter) => (letter === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(letter)])).join("")}`;
}
