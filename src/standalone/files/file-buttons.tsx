import { Button, Tooltip } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { SaveEditRegular } from "@fluentui/react-icons/svg/save-edit";
import { useState, type Ref } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { pageTexts } from "../../locale/hosts/page.ts";
import { paneTexts } from "../../locale/pane/pane.ts";
import { startTexts } from "../../locale/pane/start.ts";
import { keyName } from "../areas/use-page-keys.ts";
import type { FileDeeds } from "./use-file-deeds.ts";
import { openedEndings } from "./workbook-files.ts";

/** A button's name: to be read where there is room, and else to be heard. */
export const buttonName = (name: string, narrow: boolean) => (narrow ? { "aria-label": name } : { children: name });

export interface FileButtonsProps {
  /** Where files are chosen. */
  readonly input: Ref<HTMLInputElement>;
  readonly deeds: FileDeeds;
  /** Whether there is a workbook. */
  readonly ready: boolean;
  readonly locale: Locale;
  readonly narrow: boolean;
  readonly onStart: () => void;
}

/** Opens, goes back to the start, saves. */
export function FileButtons({ input, deeds, ready, locale, narrow, onStart }: FileButtonsProps) {
  const texts = paneTexts(locale);
  const words = pageTexts(locale);
  const begin = startTexts(locale);
  const [openButton, setOpenButton] = useState<HTMLButtonElement | null>(null);
  // Below the bar stand the tabs and commands of the grid, which a hint would cover.
  const overFileName = { position: "before", target: openButton } as const;
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={openedEndings.join(",")}
        multiple
        hidden
        data-testid="file"
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          target.value = "";
          deeds.open(chosen);
        }}
      />
      <Tooltip content={words.openHint(keyName("O"))} relationship="description" positioning={overFileName}>
        <Button
          ref={setOpenButton}
          appearance="subtle"
          icon={<FolderOpenRegular />}
          disabled={!ready}
          onClick={deeds.choose}
          aria-keyshortcuts="Control+O"
          {...buttonName(texts.open, narrow)}
        />
      </Tooltip>
      <Tooltip content={begin.startHint} relationship="description" positioning={overFileName}>
        <Button appearance="subtle" icon={<HomeRegular />} onClick={onStart} {...buttonName(begin.start, narrow)} />
      </Tooltip>
      <Tooltip content={words.saveHint(keyName("S"))} relationship="description" positioning={overFileName}>
        <Button
          appearance="subtle"
          icon={<SaveRegular />}
          disabled={!ready}
          onClick={deeds.save}
          aria-keyshortcuts="Control+S"
          {...buttonName(texts.save, narrow)}
        />
      </Tooltip>
      {deeds.saveAs !== undefined && (
        <Tooltip content={words.saveAsHint(keyName("Shift+S"))} relationship="description" positioning={overFileName}>
          <Button
            appearance="subtle"
            icon={<SaveEditRegular />}
            disabled={!ready}
            onClick={deeds.saveAs}
            aria-keyshortcuts="Control+Shift+S"
            {...buttonName(words.saveAs, narrow)}
          />
        </Tooltip>
      )}
    </>
  );
}
