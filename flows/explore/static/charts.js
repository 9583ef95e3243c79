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

  const cut = (name, most) => (String(name).length > most ? `${String(name).slice(0, most - 1)}…` : name);

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

  // Pixels that a bar of days is wide at least, with the gap beside it; and a range, which ends in dots.
  const THINNEST = 3, THINNEST_RANGE = 8;

  // Where a day would be too thin, weeks, months or years are counted together.
  function chooseInterval(rows, x, width, thinnest = THINNEST) {
    const days = rows.length ? (d3.max(rows, (row) => row[x]) - d3.min(rows, (row) => row[x])) / 86400000 : 0;
    const bars = width / thinnest;
    return days > 30 * bars ? "year" : days > 7 * bars ? "month" : days > bars ? "week" : "day";
  }

  const FLOORS = { day: d3.utcDay, week: d3.utcWeek, month: d3.utcMonth, year: d3.utcYear };

  // An axis of counts: nothing is there two and a half times.
  function scale(numbers) {
    const most = d3.max(numbers) ?? 0;
    const isCount = numbers.every(Number.isInteger);
    const few = isCount && most < 6 ? { ticks: d3.range(most + 1), tickFormat: "d" } : {};
    return { grid: true, label: null, tickFormat: most < 10000 ? undefined : d3.format("~s"), ...few };
  }

  // Of few days an axis would tell hours, and a column would be as wide as the page: it shows two weeks.
  function scaleDays(rows, x) {
    const [first, last] = d3.extent(rows, (row) => row[x]);
    const spare = 12 - (last - first) / 86400000;
    if (!(spare > 0)) return { type: "utc", label: null };
    const around = Math.ceil(spare / 2);
    return { type: "utc", label: null, ticks: "day", tickFormat: "%b %-d", domain: [d3.utcDay.offset(first, -around), d3.utcDay.offset(last, around + 1)] };
  }

  // The address of the days of a bar: the one of the figure, with them as from and to.
  function linkSpan(address, rows, x, interval) {
    const first = FLOORS[interval](rows[0][x]);
    const url = new URL(address, location.href);
    url.searchParams.set("from", first.toISOString().slice(0, 10));
    url.searchParams.set("to", d3.utcDay.offset(FLOORS[interval].offset(first, 1), -1).toISOString().slice(0, 10));
    return url.pathname + url.search;
  }

  function drawRange(rows, { x, y, top }, common) {
    const width = common.width - common.marginLeft;
    const interval = rows.length > width / THINNEST_RANGE ? chooseInterval(rows, x, width, THINNEST_RANGE) : "day";
    const most = d3.max(rows, (row) => row[top]) ?? 0;
    const isWide = most > 100 * Math.max(1, d3.min(rows, (row) => row[y]) ?? 0);
    const bin = (outputs, options) => Plot.binX(outputs, { x, interval, ...options });
    const title = (found) => `${interval} of ${found[0][x].toISOString().slice(0, 10)}: ${d3.min(found, (row) => row[y]).toLocaleString("en")} to ${d3.max(found, (row) => row[top]).toLocaleString("en")}`;
    return {
      ...common, height: 220, x: { ...scaleDays(rows, x), inset: 8 },
      y: isWide ? { type: "symlog", grid: true, label: null, ticks: [0, 1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7].filter((tick) => tick <= most), tickFormat: d3.format("~s") } : { ...scale([...rows.map((row) => row[top]), 0]), zero: true },
      marks: [
        Plot.ruleX(rows, bin({ y1: "min", y2: "max", title }, { y1: y, y2: top, stroke: "var(--accent)", strokeWidth: 3 })),
        Plot.dot(rows, bin({ y: "min", title }, { y, fill: "var(--paper)", stroke: "var(--accent)", r: 4 })),
        Plot.dot(rows, bin({ y: "max", title }, { y: top, fill: "var(--accent)", r: 4 })),
        Plot.ruleY([0]),
      ],
    };
  }

  function draw(figure) {
    const { kind, x, y, colour, top, spans } = figure.dataset;
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
      const digits = Math.max(...rows.map((row) => (row[y]?.toLocaleString("en") ?? "").length));
      const marginLeft = Math.min(0.5 * width, 260, 24 + 7 * longest);
      options = {
        ...common, marginLeft, marginRight: 10 + 8 * digits, height: 40 + 24 * rows.length,
        x: scale(rows.map((row) => row[y])), y: { label: null, tickFormat: (name) => cut(name, (marginLeft - 20) / 7) },
        marks: [
          Plot.barX(rows, { ...channels, y: (row) => row[x] ?? "unknown", x: y, fill: colour ?? "var(--accent)", sort: { y: null } }),
          Plot.text(rows, { y: (row) => row[x] ?? "unknown", x: y, text: (row) => row[y]?.toLocaleString("en"), dx: 4, textAnchor: "start" }),
        ],
      };
    } else if (kind === "points") {
      options = { ...common, height: 300, x: { grid: true }, y: { grid: true }, marks: [Plot.dot(rows, { ...channels, x, y, fill: colour ?? "var(--accent)" })] };
    } else {
      rows = rows.filter((row) => row[x] !== null).map((row) => ({ ...row, [x]: new Date(row[x]) }));
      const interval = chooseInterval(rows, x, width - common.marginLeft);
      const sums = d3.rollups(rows, (found) => d3.sum(found, (row) => row[y]), (row) => +FLOORS[interval](row[x])).map(([, sum]) => sum);
      const mark = kind === "line"
        ? Plot.line(rows, Plot.binX({ y: "sum" }, { x, y, stroke: colour ?? "var(--accent)", interval }))
        : Plot.rectY(rows, Plot.binX({ y: "sum", ...(spans && { href: (found) => linkSpan(spans, found, x, interval) }), title: (found) => `${interval} of ${found[0][x].toISOString().slice(0, 10)}: ${d3.sum(found, (row) => row[y]).toLocaleString("en")}` }, { x, y, fill: colour ?? "var(--accent)", interval }));
      options = { ...common, height: 220, x: scaleDays(rows, x), y: scale(sums), marks: [mark, Plot.ruleY([0])] };
      if (kind === "range") options = drawRange(rows, { x, y, top }, common);
    }
    const drawn = Plot.plot({ ...options, ariaLabel: figure.querySelector("figcaption").textContent });
    // Plot names its groups, which no reader of a screen may be told of; the drawing as a whole has the name.
    drawn.querySelectorAll("g[aria-label]").forEach((group) => group.removeAttribute("aria-label"));
    // A keyboard need not go through hundreds of bars: the days of the table below lead further, too.
    if (spans) drawn.querySelectorAll("a").forEach((link) => link.setAttribute("tabindex", "-1"));
    figure.querySelector("figcaption").after(...(colour ? [writeLegend(named)] : []), drawn);
    // Without JavaScript the table stays open.
    figure.querySelector("details").open = false;
  }

  const drawAll = () => document.querySelectorAll("figure.chart").forEach(draw);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", drawAll);
  else drawAll();
})();
