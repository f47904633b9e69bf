// A certificate for https://localhost that this machine trusts, for `npm run dev:excel`: Excel loads pages over https only.
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Options of an https server. Where the certificate cannot be made trusted (no rights, no tool), it is used all the same, and said. */
export async function developmentCertificate() {
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    const folder = join(homedir(), ".office-addin-dev-certs");
    const read = (name) => readFileSync(join(folder, name));
    console.warn(
      `${error.message.trim()}\nThe certificate is used without being trusted: trust ${join(folder, "ca.crt")} by hand before Excel loads the page.`,
    );
    return { ca: read("ca.crt"), cert: read("localhost.crt"), key: read("localhost.key") };
  }
}
