// How long DuckDB takes to read a file of JSON lines, every value of every row, the best of three:
// NODE_PATH=FOLDER/node_modules node readjson.cjs FILE COLUMN... prints seconds. Needs the npm
// package @duckdb/node-api in FOLDER.
const { DuckDBInstance } = require('@duckdb/node-api');

async function main([file, ...columns]) {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const sums = columns.map((column) => `sum(length("${column}"::VARCHAR))`).join(', ');
    let best = Infinity;
    for (let run = 0; run < 3; ++run) {
        const start = process.hrtime.bigint();
        await connection.run(`SELECT count(*), ${sums} FROM read_json('${file}')`);
        best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e9);
    }
    console.log(best.toFixed(4));
}

main(process.argv.slice(2));
