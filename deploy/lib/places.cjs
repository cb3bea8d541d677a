// Writes the US rows of the npm package zipcodes as a headed CSV file that the silo imports at its first start. Its Canadian rows
// come from a vendor's sample whose terms are not stated; they are left out.
const { writeFileSync, renameSync } = require('node:fs');

const [folder, target] = process.argv.slice(2);
const { codes } = require(`${folder}/lib/codes.js`);
const rows = Object.values(codes)
  .filter((row) => row.country === 'US' && /^[0-9]{5}$/.test(row.zip) && Number.isFinite(row.latitude) && Number.isFinite(row.longitude))
  .map((row) => `US,${row.zip},${row.latitude},${row.longitude}`)
  .sort();
if (rows.length < 30000) {
  throw new Error(`only ${rows.length} codes`);
}
// Renamed into place, so that a second start never reads half a file.
writeFileSync(`${target}.part`, `country_code,zipcode,latitude,longitude\n${rows.join('\n')}\n`);
renameSync(`${target}.part`, target);
