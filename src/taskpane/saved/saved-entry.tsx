import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { RenameRegular } from "@fluentui/react-icons/svg/rename";
import type { Locale } from "../../engine/declare/text.ts";
import { paneChainTexts } from "../../locale/pane/chain.ts";
import { paneCompareTexts } from "../../locale/pane/compare.ts";
import { resultTexts } from "../../locale/pane/results.ts";
import type { Chain } from "../../procedures/chain/chain.ts";
import { StepsLine } from "../chain/steps-line.tsx";
import { StartButton } from "../run/start-button.tsx";
import { NewName, SureToDelete } from "./saved-questions.tsx";
import type { SavedAnalysis } from "./saved-analysis.ts";

const useStyles = makeStyles({
  entry: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    paddingBlock: "6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    flexWrap: "wrap",
  },
  words: { flexGrow: 1, flexBasis: "120px", minWidth: 0, display: "flex", flexDirection: "column" },
  name: { overflowWrap: "anywhere" },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  deeds: { display: "flex", alignItems: "center", marginInlineStart: "auto" },
});

export interface SavedEntryProps {
  readonly saved: SavedAnalysis;
  /** The steps of a chain; null where it is one analysis. */
  readonly chain: Chain | null;
  readonly locale: Locale;
  readonly waiting: boolean;
  /** Whether it is chosen for a comparison; null where it cannot be compared, or there is nothing to compare it with. */
  readonly chosen: boolean | null;
  /** The sheets that would go with it; null while nobody has asked to delete it. */
  readonly doomed: readonly string[] | null;
  choose(chosen: boolean): void;
  open(): void;
  duplicate(): void;
  /** Whether its new name is asked for. */
  readonly renaming: boolean;
  askName(wanted: boolean): void;
  rename(name: string): void;
  ask(doomed: boolean): void;
  remove(sheets: readonly string[]): void;
}

/** One analysis of the list, and what can be done with it. */
export function SavedEntry({ saved, chain, locale, waiting, chosen, doomed, renaming, ...does }: SavedEntryProps) {
  const styles = useStyles();
  const texts = resultTexts(locale);
  const words = paneCompareTexts(locale);
  const chains = paneChainTexts(locale);
  const { name } = saved;
  return (
    <li className={styles.entry}>
      {chosen !== null && <Checkbox aria-label={words.choose(name)} checked={chosen} onChange={(_, { checked }) => does.choose(checked === true)} />}
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.small}>{texts.savedOn(saved.date, saved.rows, saved.source.sheet)}</span>
        {chain !== null && <StepsLine steps={chain.chain} locale={locale} />}
      </span>
      <span className={styles.deeds}>
        {chain === null ? (
          <Button size="small" aria-label={texts.reopenNamed(name)} onClick={does.open}>
            {texts.reopen}
          </Button>
        ) : (
          <StartButton size="small" label={chains.runAllNamed(name)} waiting={waiting} onStart={does.open}>
            {chains.runAll}
          </StartButton>
        )}
        {chain === null && (
          <Button
            size="small"
            appearance="subtle"
            icon={<CopyRegular />}
            title={words.duplicate}
            aria-label={words.duplicateNamed(name)}
            onClick={does.duplicate}
          />
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<RenameRegular />}
          title={words.rename}
          aria-label={words.renameNamed(name)}
          aria-expanded={renaming}
          onClick={() => does.askName(!renaming)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          title={texts.remove}
          aria-label={texts.removeNamed(name)}
          onClick={() => does.ask(true)}
        />
      </span>
      {renaming && <NewName name={name} locale={locale} onRename={does.rename} onLeave={() => does.askName(false)} />}
      {doomed !== null && <SureToDelete name={name} doomed={doomed} locale={locale} onRemove={does.remove} onKeep={() => does.ask(false)} />}
    </li>
  );
}
