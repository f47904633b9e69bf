/** The grid, most of the page's scripts. */
export const gridPart = () => import("../../workbook/sheet/embedded-workbook.ts");
