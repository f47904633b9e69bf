import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import type { Locale } from "../../engine/declare/text.ts";
import { paneDataTexts } from "../../locale/pane/data.ts";
import { paneTexts } from "../../locale/pane/pane.ts";
import type { AnalysisPane } from "../state/use-analysis.ts";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  grow: { flexGrow: 1, minWidth: 0 },
});

/** Which sheet, table or named range is read, and the button that reads it again. */
export function SheetChoice({ pane, locale }: { readonly pane: AnalysisPane; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  const { sheet, source } = pane.draft;
  const { areas, sheets: offered } = pane.sources;
  // What a person has chosen is among what is offered, whatever it is.
  const sheets = sheet === "" || offered.includes(sheet) ? offered : [...offered, sheet];
  const area = areas.findIndex((one) => one.range.sheet === source?.sheet && one.range.address === source.address);
  const choose = (value: string) => {
    if (value.startsWith("area:")) {
      const { range } = areas[Number(value.slice(5))];
      void pane.read(range.sheet, range.address);
    } else void pane.read(value.slice(6), null);
  };
  return (
    <div className={styles.row}>
      <Select className={styles.grow} aria-label={texts.sheet} value={area >= 0 ? `area:${area}` : `sheet:${sheet}`} onChange={(_, { value }) => choose(value)}>
        {sheet === "" && <option value="sheet:" hidden />}
        {sheets.map((name) => (
          <option key={name} value={`sheet:${name}`}>
            {name}
          </option>
        ))}
        {areas.length > 0 && (
          <optgroup label={paneDataTexts(locale).areas}>
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
  );
}
