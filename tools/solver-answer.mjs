// A thread that asks javascript-lp-solver, so that it can be ended where it does not return.
import { parentPort, workerData } from "node:worker_threads";
import lpSolver from "javascript-lp-solver";

parentPort.postMessage(lpSolver.Solve(workerData));
