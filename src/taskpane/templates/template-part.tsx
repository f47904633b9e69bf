import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { matchTemplate, type MatchedIndicator } from "../../analysis/templates/match-template.ts";
import { templates, type Template } from "../../analysis/templates/templates.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { matchSentences, noteOf, partOf, sourceSentence, templateTexts } from "../../locale/pane/templates.ts";
import { templateSheets } from "../../report/sheets/template-sheets.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";
import { useDeed, type Deed } from "../state/use-deed.ts";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  small: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  indicator: {
    display: "flex",
    flexDirection: "column",
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface TemplatePartProps {
  readonly pane: AnalysisPane;
  readonly locale: Locale;
  /** Whether a person has asked for the templates: then they are open, and in sight. */
  readonly asked?: boolean;
}

/** The templates of indicators: what one needs, what of it the table has, and an empty sheet to be filled in. */
export function TemplatePart({ pane, locale, asked = false }: TemplatePartProps) {
  const styles = useStyles();
  const texts = templateTexts(locale);
  const [open, setOpen] = useState(asked);
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!asked) return;
    part.current?.scrollIntoView({ block: "start" });
    part.current?.querySelector("select")?.focus();
  }, [asked]);
  const [id, setId] = useState("");
  const deed = useDeed(locale);
  const template = templates.find((one) => one.id === id) ?? null;
  return (
    <Disclosure title={texts.title} heading open={open} onToggle={() => setOpen(!open)}>
      <div ref={part} className={styles.part}>
        <p className={styles.small}>{texts.about}</p>
        <Select aria-label={texts.choose} value={id} onChange={(_, { value }) => setId(value)}>
          <option value="">{texts.none}</option>
          {templates.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title[locale]}
            </option>
          ))}
        </Select>
        {template !== null && <ChosenTemplate pane={pane} template={template} deed={deed} locale={locale} />}
        <p className={styles.small} role="status">
          {deed.said}
        </p>
      </div>
    </Disclosure>
  );
}

interface ChosenTemplateProps {
  readonly pane: AnalysisPane;
  readonly template: Template;
  readonly deed: Deed;
  readonly locale: Locale;
}

/** Where a template is from, which of its indicators the table has, and what can be done with it. */
function ChosenTemplate({ pane, template, deed, locale }: ChosenTemplateProps) {
  const styles = useStyles();
  const texts = templateTexts(locale);
  const { source, procedure } = pane.draft;
  const matched = useMemo(() => matchTemplate(template, source?.columns.map(({ name }) => name) ?? []), [template, source]);
  const found = matched.filter(({ column, indicator }) => column !== null && indicator.role !== null);
  const assign = () => {
    for (const { column, indicator } of found)
      pane.change({ kind: "role", column: source!.columns.findIndex(({ name }) => name === column), role: indicator.role });
    deed.say((wanted) => templateTexts(wanted).assigned(found.length));
  };
  const make = () =>
    deed.doing(async () => {
      const { sheets } = await pane.host.writeReport(templateSheets(template, locale));
      deed.say((wanted) => templateTexts(wanted).made(sheets[0]));
    });
  return (
    <>
      <p className={styles.small}>{sourceSentence(template, locale)}</p>
      {source !== null && matchSentences(matched, locale).map((sentence) => <span key={sentence}>{sentence}</span>)}
      <ul className={styles.list}>
        {matched.map((one) => (
          <IndicatorLine key={one.indicator.name.en} one={one} locale={locale} shared={template.source[locale]} />
        ))}
      </ul>
      <div className={styles.buttons}>
        {found.length > 0 && procedure === null && <Button onClick={assign}>{texts.assign}</Button>}
        <Button disabledFocusable={deed.busy} onClick={() => void make()}>
          {texts.make}
        </Button>
      </div>
    </>
  );
}

/** An indicator with its unit, its part in an analysis, and the column of the table that holds it. */
function IndicatorLine({ one: { indicator, column }, locale, shared }: { readonly one: MatchedIndicator; readonly locale: Locale; readonly shared: string }) {
  const styles = useStyles();
  const { name, unit, source } = indicator;
  const parts = [unit[locale], partOf(indicator, locale), noteOf(indicator, locale), source[locale] === shared ? "" : source[locale]];
  return (
    <li className={styles.indicator}>
      <span>{column === null || column === name[locale] ? name[locale] : `${name[locale]} ← ${column}`}</span>
      <span className={styles.small}>{parts.filter((part) => part !== "").join(locale === "zh-CN" ? "；" : "; ")}</span>
    </li>
  );
}
