const startsWith = (bytes: Uint8Array, head: readonly number[]) => head.every((byte, k) => bytes[k] === byte);

/** Is this a zip archive, as every .xlsx file is? */
export const looksLikeXlsx = (bytes: Uint8Array) => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);

/** Is this the container that old .xls files and encrypted workbooks share? */
export const looksLikeOldOffice = (bytes: Uint8Array) => startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
