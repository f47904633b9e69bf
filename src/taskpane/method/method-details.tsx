import { useState } from "react";
import { modelById } from "../../engine/catalog.ts";
import type { Method } from "../../engine/method/method.ts";
import { frontier, reference, windowWidth } from "../../engine/declare/options.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { paneMethodTexts, rightName } from "../../locale/pane/method.ts";
import { ChoiceField } from "../parts/choice-field.tsx";
import { Disclosure } from "../parts/disclosure.tsx";
import { isWindowed, shownOptionsOf } from "./draft-method.ts";
import type { Draft } from "../state/draft.ts";
import { Advice, Details, MethodFacts, OptionsHelp } from "./method-facts.tsx";
import { inALine, saidSettings } from "../run/said-settings.ts";
import { OptionFields } from "./option-fields.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";

/** When to use the chosen method and when not, where it comes from, what to call it, and its options. */
export function MethodDetails({ method, pane, locale }: { readonly method: Method; readonly pane: AnalysisPane; readonly locale: Locale }) {
  const texts = paneMethodTexts(locale);
  const { draft, change } = pane;
  const [expert, showExpert] = useState(false);
  return (
    <Details>
      <MethodFacts of={method} {...method} locale={locale}>
        <Advice term={texts.name}>{rightName(draft.model, draft.index, draft.roles.includes("undesirable"), locale)}</Advice>
      </MethodFacts>
      {method.kind === "index" && (
        <ChoiceField
          label={texts.measure}
          help={texts.measureHelp}
          locale={locale}
          value={draft.model}
          values={method.measures.map((id) => ({ value: id, title: modelById(id).title[locale] }))}
          onChange={(model) => change({ kind: "model", model })}
        />
      )}
      <Disclosure title={texts.expert} said={saidOptions(draft, locale)} open={expert} onToggle={() => showExpert(!expert)}>
        <OptionFields pane={pane} locale={locale} />
        <OptionsHelp of={method.kind === "index" ? [modelById(draft.model), method] : [method]} locale={locale} />
      </Disclosure>
    </Details>
  );
}

/** What the options are set to, in a line. */
function saidOptions(draft: Draft, locale: Locale): string {
  const said = saidSettings(shownOptionsOf(draft), draft.options, locale);
  const technology = draft.roles.includes("period") ? [[reference.title[locale], reference.values[draft.reference][locale]] as const] : [];
  const width = draft.window ?? null;
  const windows = isWindowed(draft) ? [[windowWidth.title[locale], String(width === null || width === "" ? windowWidth.default : width)] as const] : [];
  const groups = draft.roles.includes("group") ? [[frontier.title[locale], frontier.values[draft.frontier ?? frontier.default][locale]] as const] : [];
  return inALine([...said, ...technology, ...windows, ...groups], locale);
}
