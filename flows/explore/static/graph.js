// Draws the table of <figure class="graph">: publishers in lanes, with arrows from who printed first to who printed later.
// The server says which lane a publisher has; a pair without lanes is in the table alone.
"use strict";

(() => {
  // Pixels: of a lane, of the widest arrow, of a letter of a name, around a publisher's dot.
  const LANE = 26, WIDEST = 11, LETTER = 7.6, AROUND = 8;
  const TOP = 18;

  function readPairs(figure) {
    return [...figure.querySelectorAll("tbody tr")]
      .filter((row) => row.dataset.from)
      .map((row) => {
        const [first, later] = [...row.querySelectorAll("a")].map((link) => link.getAttribute("href"));
        return {
          from: Number(row.dataset.from), to: Number(row.dataset.to), texts: Number(row.dataset.texts),
          first: { name: row.dataset.first, href: first }, later: { name: row.dataset.later, href: later },
          since: row.cells[4].textContent, last: row.cells[5].textContent,
        };
      });
  }

  function readPublishers(pairs) {
    const publishers = [];
    pairs.forEach((pair) => {
      publishers[pair.from] = pair.first;
      publishers[pair.to] = pair.later;
    });
    return publishers;
  }

  const cut = (name, most) => (name.length > most ? `${name.slice(0, most - 1)}…` : name);
  const say = (pair) => `${pair.first.name} → ${pair.later.name}\ntexts: ${pair.texts.toLocaleString("en")}\nfirst printed from ${pair.since} to ${pair.last}`;

  // Names, then arrows that lead up, then the dots, then arrows that lead down: each side as wide as its longest arrow wants.
  function measure(figure, pairs, publishers) {
    const width = Math.max(320, Math.min(figure.clientWidth || 900, 1100));
    const names = Math.min(0.42 * width, 260, 16 + LETTER * Math.max(...publishers.map(({ name }) => name.length)));
    const span = (isUp) => d3.max(pairs, (pair) => (pair.from > pair.to) === isUp ? Math.abs(pair.to - pair.from) : 0);
    const wanted = [span(true), span(false)].map((lanes) => lanes && 36 + 0.55 * LANE * lanes);
    const shrink = Math.min(1, (width - names - 3 * AROUND - WIDEST) / d3.sum(wanted));
    const [up, down] = wanted.map((pixels) => pixels * shrink);
    return { width, names, letters: Math.floor((names - 16) / LETTER), up, down, axis: names + AROUND + up, longest: [span(true), span(false)] };
  }

  // Half an ellipse from lane to lane, and a head that ends at the dot.
  function shape(pair, { axis, up, down, longest }, thick) {
    const isUp = pair.from > pair.to, side = isUp ? -1 : 1;
    const [from, to] = [pair.from, pair.to].map((lane) => TOP + LANE * lane);
    const head = 4 + thick, wing = 2.5 + thick * 0.7, x = axis + side * AROUND;
    // The shortest arrows have room for their heads.
    const reach = head + 14 + Math.max(0, (isUp ? up : down) - head - 14) * Math.abs(pair.to - pair.from) / longest[isUp ? 0 : 1];
    const end = x + side * head;
    const middle = (from + to) / 2;
    const line = `M${x},${from}C${x + side * reach * 0.75},${from} ${axis + side * reach},${(from + middle) / 2} ${axis + side * reach},${middle}`
      + `C${axis + side * reach},${(to + middle) / 2} ${end + side * reach * 0.75},${to} ${end},${to}`;
    return { line, head: `M${x},${to}L${end},${to - wing}L${end},${to + wing}Z`, colour: isUp ? "var(--c2)" : "var(--c1)" };
  }

  function draw(figure) {
    const pairs = readPairs(figure);
    if (!pairs.length || figure.querySelector("svg")) return;
    const publishers = readPublishers(pairs);
    const room = measure(figure, pairs, publishers);
    const most = d3.max(pairs, (pair) => pair.texts);
    const right = room.axis + Math.max(room.down + WIDEST, 2 * AROUND);
    const height = 2 * TOP + LANE * (publishers.length - 1);
    const svg = d3.create("svg").attr("width", right).attr("height", height).attr("viewBox", `0 0 ${right} ${height}`)
      .attr("fill", "currentColor").attr("aria-label", figure.querySelector("figcaption").textContent);
    const arrows = svg.append("g").selectAll("g").data(d3.sort(pairs, (pair) => -pair.texts)).join("g").attr("class", "arrow");
    arrows.append("title").text(say);
    arrows.each(function (pair) {
      const thick = Math.max(1.2, WIDEST * pair.texts / Math.max(most, 4));
      const { line, head, colour } = shape(pair, room, thick);
      d3.select(this).append("path").attr("d", line).attr("fill", "none").attr("stroke", colour).attr("stroke-width", thick);
      d3.select(this).append("path").attr("d", head).attr("fill", colour);
    });
    const lanes = svg.append("g").selectAll("a").data(publishers).join("a").attr("href", (one) => one.href).attr("tabindex", -1)
      .attr("transform", (_, lane) => `translate(0,${TOP + LANE * lane})`);
    lanes.append("title").text((one) => one.name);
    lanes.append("line").attr("class", "lane").attr("x1", room.names).attr("x2", room.axis);
    lanes.append("text").attr("x", room.names - 8).attr("dy", "0.35em").attr("text-anchor", "end").text((one) => cut(one.name, room.letters));
    lanes.append("circle").attr("cx", room.axis).attr("r", 4.5);
    // Whoever points at a publisher sees its arrows alone.
    lanes.on("pointerenter", (_, one) => arrows.classed("faint", (pair) => ![pair.first.name, pair.later.name].includes(one.name)));
    lanes.on("pointerleave", () => arrows.classed("faint", false));
    figure.querySelector(".scroll").before(svg.node());
  }

  const drawAll = () => document.querySelectorAll("figure.graph").forEach(draw);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", drawAll);
  else drawAll();
})();
