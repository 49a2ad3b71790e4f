// Builds dist/: the style sheet (sass, then esbuild to minify) and the mark. The same input gives the same bytes.
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { transform } from "esbuild";
import { compileAsync } from "sass";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const { css } = await compileAsync(here("scss/app.scss"), {
  loadPaths: [here("node_modules"), here("scss")],
  quietDeps: true,
});
// Old office machines are many: what these browsers of 2021 don't know is written so that they do.
const { code } = await transform(css, { loader: "css", minify: true, target: ["chrome90", "firefox88", "safari14"] });

// The licence of what the sheet is built from asks for this line. Last, because @charset must be the first thing.
const { version } = JSON.parse(await readFile(here("node_modules/govuk-frontend/package.json"), "utf8"));
const notice = `/*! Contains govuk-frontend ${version}, MIT, (c) Crown Copyright (Government Digital Service) */\n`;

await mkdir(here("dist"), { recursive: true });
for (const old of await readdir(here("dist"))) await rm(here(`dist/${old}`), { recursive: true });
await writeFile(here("dist/app.css"), code + notice);
await copyFile(here("mark.svg"), here("dist/mark.svg"));

const size = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const sheet = Buffer.from(code + notice);
console.log(`dist/app.css ${size(sheet.length)} (gzip ${size(gzipSync(sheet, { level: 9 }).length)}), dist/mark.svg`);
