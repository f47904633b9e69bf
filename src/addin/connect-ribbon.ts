import type { Asked } from "../taskpane/start/beginning.ts";
import type { AskedOfPane } from "./asked.ts";

/** The names of the commands in manifest/template.xml that open the pane, and what each asks it for. */
const commands: Readonly<Record<string, Asked>> = { openSamples: "offer", openTemplates: "templates", openTour: "tour" };

/** The buttons of the ribbon that open the pane at something. */
export function connectRibbon(office: typeof Office, asked: AskedOfPane): void {
  for (const [command, what] of Object.entries(commands))
    office.actions?.associate(command, (event: Office.AddinCommands.Event) => {
      void office.addin.showAsTaskpane().then(
        () => {
          asked.ask(what);
          event.completed();
        },
        () => event.completed(),
      );
    });
}
