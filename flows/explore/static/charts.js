// Draws the tables of <figure class="chart"> as charts. A chart shows what its table holds and nothing else.
"use strict";

(() => {
  // One class for every chart: Plot's own style is then always the same text, which the policy of the page allows.
  const CLASS = "plot";
  const COLOURS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"].map((number) => `var(--c${number})`);

  const read = (value, isNumber) => (value === "" ? null : isNumber ? Number(value) : value);

  function readRows(table) {
    const names = [...table.tHead.rows[0].cells].map((cell) => cell.dataset.name);
    return [...table.tBodies[0].rows].map((row) => {
      const found = {};
      [...row.cells].forEach((cell, place) => {
        found[names[place]] = read(cell.dataset.value, cell.classList.contains("number"));
      });
      found.href = row.querySelector("a")?.getAttribute("href") ?? null;
      return found;
    });
  }

  // A reader with a pointer sees the values; a reader with a keyboard or a screen reader has the table.
  const tip = (row, names) => names.filter((name) => name).map((name) => `${name.replaceAll("_", " ")}: ${row[name] ?? "unknown"}`).join("\n");

  // Plot's own legend would write a style that the policy of the page does not allow.
  function writeLegend(names) {
    const legend = document.createElement("ul");
    legend.className = "legend";
    names.forEach((name, place) => {
      const item = document.createElement("li");
      item.className = `c${place % COLOURS.length + 1}`;
      item.textContent = name ?? "unknown";
      legend.append(item);
    });
    return legend;
  }

  function draw(figure) {
    const { kind, x, y, colour } = figure.dataset;
    const table = figure.querySelector("table");
    if (!table || figure.querySelector("svg")) return;
    const width = Math.max(320, Math.min(figure.clientWidth || 900, 1100));
    let rows = readRows(table);
    const channels = { title: (row) => tip(row, [x, colour, y]), href: "href" };
    const common = { className: CLASS, width, style: undefined, marginLeft: 56 };
    const named = colour ? [...new Set(rows.map((row) => row[colour]))].sort() : [];
    if (colour) common.color = { domain: named, range: COLOURS };
    let options;
    if (kind === "bars") {
      const longest = Math.max(...rows.map((row) => String(row[x] ?? "unknown").length));
      options = {
        ...common, marginLeft: Math.min(260, 24 + 7 * longest), height: 40 + 24 * rows.length,
        x: { label: null, grid: true, tickFormat: "~s" }, y: { label: null },
        marks: [
          Plot.barX(rows, { ...channels, y: (row) => row[x] ?? "unknown", x: y, fill: colour ?? "var(--accent)", sort: { y: null } }),
          Plot.text(rows, { y: (row) => row[x] ?? "unknown", x: y, text: (row) => row[y]?.toLocaleString("en"), dx: 4, textAnchor: "start" }),
        ],
      };
    } else if (kind === "points") {
      options = { ...common, height: 300, x: { grid: true }, y: { grid: true }, marks: [Plot.dot(rows, { ...channels, x, y, fill: colour ?? "var(--accent)" })] };
    } else {
      rows = rows.filter((row) => row[x] !== null).map((row) => ({ ...row, [x]: new Date(row[x]) }));
      // Over a long time a day is thinner than a pixel: weeks, months or years are counted together.
      const days = rows.length ? (d3.max(rows, (row) => row[x]) - d3.min(rows, (row) => row[x])) / 86400000 : 0;
      const interval = days > 9000 ? "year" : days > 1200 ? "month" : days > 300 ? "week" : "day";
      const mark = kind === "line"
        ? Plot.line(rows, Plot.binX({ y: "sum" }, { x, y, stroke: colour ?? "var(--accent)", interval }))
        : Plot.rectY(rows, Plot.binX({ y: "sum", title: (found) => `${interval} of ${found[0][x].toISOString().slice(0, 10)}: ${d3.sum(found, (row) => row[y]).toLocaleString("en")}` }, { x, y, fill: colour ?? "var(--accent)", interval }));
      options = { ...common, height: 220, x: { type: "utc", label: null }, y: { grid: true, label: null }, marks: [mark, Plot.ruleY([0])] };
    }
    const drawn = Plot.plot({ ...options, ariaLabel: figure.querySelector("figcaption").textContent });
    // Plot names its groups, which no reader of a screen may be told of; the drawing as a whole has the name.
    drawn.querySelectorAll("g[aria-label]").forEach((group) => group.removeAttribute("aria-label"));
    figure.querySelector("figcaption").after(...(colour ? [writeLegend(named)] : []), drawn);
    // Without JavaScript the table stays open.
    figure.querySelector("details").open = false;
  }

  const drawAll = () => document.querySelectorAll("figure.chart").forEach(draw);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", drawAll);
  else drawAll();
})();
