// Slurm on this machine alone, for the test of the job files: its daemons with a configuration, a key and ports of their own.
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { hostname } from "node:os";
import { delimiter, join } from "node:path";
import { installThroughSystem, isExecutable } from "./system-packages.mjs";

const packages = { "apt-get": ["slurm-wlm", "munge"] };
const programs = ["munged", "slurmctld", "slurmd", "sbatch", "squeue", "sinfo"];

/** Daemons stand in sbin, which is not on everybody's path. */
const places = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
const pathOf = (name) => places.map((place) => join(place, name)).find(isExecutable) ?? null;
const isThere = () => programs.every((name) => pathOf(name) !== null);

/** Whether Slurm can be started here: its programs, installed if need be, and root to run them. */
export function ensureSlurm() {
  if (process.getuid?.() !== 0) return false;
  if (!isThere()) installThroughSystem("Slurm", packages);
  return isThere();
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts the daemons in a folder; resolves when the node is idle with the environment of its commands, and how to end it all. */
export async function startSlurm(folder) {
  const at = (name) => join(folder, name);
  const host = hostname().split(".")[0];
  for (const name of ["state", "spool", "munge"]) mkdirSync(at(name));
  chmodSync(folder, 0o755);
  writeFileSync(at("key"), randomBytes(1024), { mode: 0o400 });
  const socket = at("munge/socket");
  writeFileSync(
    at("slurm.conf"),
    [
      "ClusterName=test",
      `SlurmctldHost=${host}(127.0.0.1)`,
      "AuthType=auth/munge",
      `AuthInfo=socket=${socket}`,
      "CredType=cred/munge",
      "SlurmUser=root",
      "SlurmdUser=root",
      `StateSaveLocation=${at("state")}`,
      `SlurmdSpoolDir=${at("spool")}`,
      `SlurmctldPidFile=${at("slurmctld.pid")}`,
      `SlurmdPidFile=${at("slurmd.pid")}`,
      `SlurmctldPort=${await freePort()}`,
      `SlurmdPort=${await freePort()}`,
      "ProctrackType=proctrack/pgid",
      "TaskPlugin=task/none",
      "SelectType=select/cons_tres",
      "SelectTypeParameters=CR_Core",
      "SchedulerParameters=batch_sched_delay=0,sched_interval=1",
      "ReturnToService=2",
      "MpiDefault=none",
      `NodeName=${host} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN`,
      `PartitionName=all Nodes=${host} Default=YES MaxTime=INFINITE State=UP`,
      "",
    ].join("\n"),
  );
  const env = { ...process.env, SLURM_CONF: at("slurm.conf") };
  const files = ["key-file", "pid-file", "log-file", "seed-file"].map((name) => `--${name}=${at(name === "key-file" ? "key" : `munge/${name}`)}`);
  const daemons = [
    ["munged", "--foreground", "--force", `--socket=${socket}`, ...files],
    ["slurmctld", "-D", "-f", at("slurm.conf"), "-L", at("slurmctld.log")],
    ["slurmd", "-D", "-f", at("slurm.conf"), "-N", host, "-L", at("slurmd.log")],
  ];
  const started = [];
  const command = (name, ...args) => spawnSync(pathOf(name), args, { env, encoding: "utf8" });
  for (const [name, ...args] of daemons) {
    started.unshift(spawn(pathOf(name), args, { env, stdio: "ignore" }));
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  /** Ends the daemons and waits until they are gone: what they write on leaving is then written. */
  const stop = () => Promise.all(started.map(ended));
  for (let k = 0; k < 60; k++) {
    if (/^idle/.test(command("sinfo", "-h", "-o", "%t").stdout ?? "")) return { env, command, stop };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await stop();
  return null;
}

function ended(daemon) {
  if (daemon.exitCode !== null || daemon.signalCode !== null) return;
  return new Promise((resolve) => {
    const kill = setTimeout(() => daemon.kill("SIGKILL"), 10_000);
    daemon.once("exit", () => resolve(clearTimeout(kill)));
    daemon.kill("SIGTERM");
  });
}
