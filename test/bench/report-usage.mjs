// Loaded before the command line: at its end, what it used goes to the file named in USAGE_FILE.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(
    process.env.USAGE_FILE,
    JSON.stringify({ seconds: performance.now() / 1000, cpu: (userCPUTime + systemCPUTime) / 1e6, resident: maxRSS * 1024 }),
  );
});
