// The records of the benchmark of JSON Schema, judged by ajv: node ajv.mjs FOLDER-OF-NODE-MODULES SCHEMA RECORDS
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const [modules, schemaFile, recordFile] = process.argv.slice(2);
const { default: Ajv } = createRequire(`${modules}/`)("ajv");
const validate = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(readFileSync(schemaFile, "utf8")));
const times = [];
for (let run = 0; run < 7; run++) {
    const start = performance.now();
    let valid = 0;
    for (const line of readFileSync(recordFile, "utf8").split("\n")) {
        if (line && validate(JSON.parse(line))) valid++;
    }

    times.push(performance.now() - start);
    if (run === 0) console.log(`ajv: ${valid} valid`);
}

times.sort((a, b) => a - b);
console.log(`ajv, read, parsed and validated with all failures     median ${Math.round(times[3])} ms   fastest ${Math.round(times[0])} ms`);
