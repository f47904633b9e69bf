// A process of its own, so that what other measurements left behind does not count: seconds of a whole run by some workers.
import { generate } from "./data.mjs";
import { asPanel, clock } from "./workers.mjs";

const { shape, workers } = JSON.parse(process.argv[2]);
const plain = generate(shape);
const data = shape.periods === undefined ? plain : asPanel(plain, shape.periods);
console.log(JSON.stringify(await clock(data, shape.rts, workers)));
