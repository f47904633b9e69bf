import type { Locale } from "../engine/declare/text.ts";
import { helpAddress } from "../locale/wording/help-address.ts";

/** The name of the command in manifest/template.xml. */
const command = "openHelp";

/** The help of the ribbon opens in a browser of its own: the pane stays as it is. */
export function connectHelp(office: typeof Office, locale: () => Locale): void {
  office.actions?.associate(command, (event: Office.AddinCommands.Event) => {
    const address = new URL(helpAddress(locale(), "index"), document.baseURI).href;
    if (office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) office.context.ui.openBrowserWindow(address);
    else window.open(address, "_blank", "noopener");
    event.completed();
  });
}
