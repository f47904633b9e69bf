import { makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { roles, type Role } from "../engine/dataset.ts";
import type { Locale } from "../engine/text.ts";
import { paneTexts } from "../locale/pane.ts";
import { roleWords } from "../locale/words.ts";
import { Explained } from "./explained.tsx";
import { Section } from "./section.tsx";
import type { AnalysisPane } from "./use-analysis.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  row: {
    display: "grid",
    gridTemplateColumns: "26px minmax(0, 1fr) 128px",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingBlock: "5px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  letters: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, textAlign: "center" },
  name: { overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground1 },
  idle: { color: tokens.colorNeutralForeground3 },
  select: { minWidth: 0 },
});

/** Which part each column plays. */
export function ColumnsStep({ pane, locale }: { readonly pane: AnalysisPane; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  const { source, roles: given } = pane.draft;
  if (source === null) return null;
  return (
    <Section title={<Explained text={texts.columns} help={texts.columnsHelp} locale={locale} />}>
      <ul className={styles.list}>
        {source.columns.map(({ name, letters }, column) => {
          const role = given[column] ?? null;
          return (
            <li key={letters} className={styles.row}>
              <span className={styles.letters}>{letters}</span>
              <span className={mergeClasses(styles.name, role === null && styles.idle)}>{name === "" ? "—" : breakable(name)}</span>
              <Select
                size="small"
                className={styles.select}
                aria-label={texts.roleOf(name === "" ? letters : name)}
                value={role ?? ""}
                disabled={name === ""}
                onChange={(_, { value }) => pane.change({ kind: "role", column, role: value === "" ? null : (value as Role) })}
              >
                <option value="">{texts.unused}</option>
                {roles.map((one) => (
                  <option key={one} value={one}>
                    {capital(roleWords[one][locale])}
                  </option>
                ))}
              </Select>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** A long name breaks after its underscores first. */
const breakable = (name: string) => name.split(/(?<=_)/).flatMap((part, k) => (k === 0 ? [part] : [<wbr key={k} />, part]));
