/** Where the page finds itself: in Excel, in no host or another one, or without office.js. */
export type Surroundings = "excel" | "elsewhere" | "no-office-js";

/**
 * Tells where the page is, as soon as that is known. Where Office.js does not say within the time, it is taken as
 * missing; if it answers later after all, the listener hears of it a second time.
 */
export function whenOfficeIsReady(milliseconds: number, listener: (surroundings: Surroundings) => void): void {
  const late = setTimeout(() => listener("no-office-js"), milliseconds);
  const settle = (surroundings: Surroundings) => {
    clearTimeout(late);
    listener(surroundings);
  };
  // The page's scripts run in their order: if office.js has not run by now, it will not.
  if (typeof Office === "undefined") return settle("no-office-js");
  Office.onReady().then(
    ({ host }) => settle(host === Office.HostType.Excel ? "excel" : "elsewhere"),
    () => settle("no-office-js"),
  );
}
