// node encode.cjs TOKENIZER INPUT OUTPUT: encodes with the reference implementation.
// INPUT holds {"pairs": [[text, pair or null], ...], "batch": whether they are encoded as one batch}; OUTPUT gets one JSON line an encoding.
const { readFileSync, createWriteStream } = require("node:fs");
const { createRequire } = require("node:module");
const { join } = require("node:path");

const { Tokenizer } = createRequire(join(process.cwd(), "here.cjs"))("tokenizers");
const [tokenizerFile, inputFile, outputFile] = process.argv.slice(2);

async function main() {
  const tokenizer = Tokenizer.fromFile(tokenizerFile);
  const { pairs, batch } = JSON.parse(readFileSync(inputFile, "utf8"));
  const inputs = pairs.map(([text, pair]) => (pair === null ? text : [text, pair]));
  const output = createWriteStream(outputFile);
  const write = (encoding) =>
    output.write(
      JSON.stringify({
        ids: encoding.getIds(),
        typeIds: encoding.getTypeIds(),
        attentionMask: encoding.getAttentionMask(),
        specialTokensMask: encoding.getSpecialTokensMask(),
        tokens: encoding.getTokens(),
        offsets: encoding.getOffsets(),
      }) + "\n",
    );

  if (batch) {
    (await tokenizer.encodeBatch(inputs)).forEach(write);
  } else {
    for (const [text, pair] of pairs) write(await tokenizer.encode(text, pair));
  }

  output.end();
}

main();
