// How long DuckDB takes to count a compound question again and again, on one thread, over events
// sorted by kind and time: NODE_PATH=FOLDER/node_modules node countpeer.cjs PEOPLE EVENTS SQL RUNS
// prints the count and the median of the milliseconds. Needs the npm package @duckdb/node-api.
const { DuckDBInstance } = require('@duckdb/node-api');

async function main([people, events, sql, runs]) {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const read = (file, columns) =>
        `read_csv('${file}', header = false, columns = {${columns}})`;
    await connection.run(`CREATE TABLE people AS SELECT * FROM ${read(
        people, "'id': 'BIGINT', 'country': 'VARCHAR', 'email': 'VARCHAR'")}`);
    await connection.run(`CREATE TABLE events AS SELECT * FROM ${read(
        events, "'kind': 'VARCHAR', 'ts': 'BIGINT', 'person': 'BIGINT', 'amount': 'BIGINT', " +
        "'url': 'VARCHAR'")} ORDER BY kind, ts`);
    await connection.run('SET threads TO 1');
    const times = [];
    let count = 0;
    for (let run = 0; run < Number(runs); ++run) {
        const start = process.hrtime.bigint();
        const reader = await connection.runAndReadAll(sql);
        times.push(Number(process.hrtime.bigint() - start) / 1e6);
        count = Number(reader.getRows()[0][0]);
    }
    times.sort((a, b) => a - b);
    console.log(count, times[Math.floor(times.length / 2)].toFixed(3));
}

main(process.argv.slice(2));
