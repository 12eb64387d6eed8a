// SPDX-License-Identifier: GPL-3.0-or-later
// Small drawings: a trend with its interval as a band, an interval on an axis, observed against expected.

import { el, svg } from "./dom.js";
import { count, dayOrHour, interval, quantity, weekday, windowText } from "./format.js";

const WIDTH = 320;
const HEIGHT = 92;
const PLOT = { left: 2, right: 276, top: 8, bottom: 74 };
const STEP = { HOUR: 3_600_000, DAY: 86_400_000 };
const STEPS = { HOUR: 24, DAY: 14 };

/** The trend of one metric: points of one grain, up to the latest window that there is. */
export function trend(points, definition, grain, latest) {
  const first = latest - (STEPS[grain] - 1) * STEP[grain];
  const shown = points
    .map((point) => ({ ...point, time: Date.parse(point.window_start) }))
    .filter((point) => point.time >= first && point.value !== null);
  const weak = shown.some((point) => point.below_minimum) ? ", circle: n too small" : "";
  const legend = `band: 95 % interval${weak}`;
  const readout = el("p", { class: "readout", "aria-live": "polite" }, legend);
  if (shown.length === 0) {
    return el("div", { class: "trend" }, el("p", { class: "quiet none" }, "no values in these windows"));
  }
  const axes = scales(shown, definition, first, latest);
  const chart = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", tabindex: "0", "aria-label": summary(shown, definition, grain) },
    grid(axes, definition, grain, first, latest), bands(shown, axes, grain), lines(shown, axes, grain), dots(shown, axes));
  follow(chart, shown, axes, definition, readout, legend);
  return el("div", { class: "trend" }, chart, readout);
}

function summary(shown, definition, grain) {
  const newest = shown[shown.length - 1];
  return `${definition.title} by ${grain.toLowerCase()}, ${shown.length} windows, the latest ${quantity(newest.value, definition.unit)}, `
    + `95 percent interval ${interval(newest, definition.unit)}, n ${newest.n}. Arrow keys read each window.`;
}

/** The axis holds all values, but only intervals that may be read: one of few answers would flatten the rest. */
function scales(shown, definition, first, latest) {
  const values = shown.map((point) => point.value);
  const sound = shown.filter((point) => !point.below_minimum);
  const base = sound.length >= 2 ? sound : shown;
  let low = Math.min(...values, ...base.map((point) => point.interval_low ?? point.value));
  let high = Math.max(...values, ...base.map((point) => point.interval_high ?? point.value));
  if (definition.lowest === 0 && definition.highest === null) {
    low = 0;
  }
  if (high - low < 1e-9) {
    [low, high] = [low - 1, high + 1];
  }
  const across = (time) => PLOT.left + 4 + ((time - first) / (latest - first)) * (PLOT.right - PLOT.left - 8);
  const up = (value) => PLOT.bottom - (value - low) / (high - low) * (PLOT.bottom - PLOT.top);
  return { low, high, across, up };
}

function grid(axes, definition, grain, first, latest) {
  const levels = [axes.low, axes.high];
  const label = (value) => svg("text", { x: PLOT.right + 6, y: axes.up(value) + 3.5 }, quantity(value, definition.unit));
  const line = (value, kind) => svg("line", { class: kind, x1: PLOT.left, x2: PLOT.right, y1: axes.up(value), y2: axes.up(value) });
  const nought = axes.low < 0 && axes.high > 0 ? [line(0, "nought")] : [];
  const start = new Date(first).toISOString();
  const end = new Date(latest).toISOString();
  return svg("g", { class: "grid" }, levels.map((value) => line(value, "level")), nought, levels.map(label),
    svg("text", { x: PLOT.left, y: HEIGHT - 4 }, dayOrHour(start, grain)),
    svg("text", { x: PLOT.right, y: HEIGHT - 4, "text-anchor": "end" }, dayOrHour(end, grain)));
}

/** Runs of windows that follow each other; a gap is missing, not zero. */
function runs(points, grain) {
  const found = [];
  points.forEach((point, index) => {
    if (index === 0 || point.time - points[index - 1].time > STEP[grain]) {
      found.push([]);
    }
    found[found.length - 1].push(point);
  });
  return found;
}

function bands(shown, axes, grain) {
  const usable = shown.filter((point) => !point.below_minimum && point.interval_low !== null);
  const at = (point, edge) => `${axes.across(point.time).toFixed(1)},${axes.up(point[edge]).toFixed(1)}`;
  return svg("g", { class: "band" }, runs(usable, grain).map((run) => svg("polygon", {
    points: [...run.map((point) => at(point, "interval_high")), ...[...run].reverse().map((point) => at(point, "interval_low"))].join(" "),
  })));
}

function lines(shown, axes, grain) {
  const sound = shown.filter((point) => !point.below_minimum);
  const segments = runs(sound, grain).flatMap((run) => run.slice(1).map((point, index) => [run[index], point]));
  return svg("g", { class: "line" }, segments.map(([from, to]) => svg("line", {
    class: to.closed ? null : "open",
    x1: axes.across(from.time), y1: axes.up(from.value), x2: axes.across(to.time), y2: axes.up(to.value),
  })));
}

function dots(shown, axes) {
  const last = shown[shown.length - 1];
  return svg("g", { class: "dots" }, shown
    .filter((point) => point.below_minimum || point === last)
    .map((point) => svg("circle", {
      class: point.below_minimum ? "weak" : point.closed ? "last" : "last open",
      cx: axes.across(point.time), cy: axes.up(point.value), r: point.below_minimum ? 2 : 3.2,
    })));
}

function follow(chart, shown, axes, definition, readout, legend) {
  const cursor = svg("line", { class: "cursor", y1: PLOT.top, y2: PLOT.bottom, x1: -9, x2: -9 });
  chart.append(cursor);
  let at = shown.length;
  const show = (index) => {
    at = index;
    const point = shown[index];
    const x = axes.across(point.time);
    cursor.setAttribute("x1", x);
    cursor.setAttribute("x2", x);
    readout.textContent = reading(point, definition);
  };
  const leave = () => {
    cursor.setAttribute("x1", -9);
    cursor.setAttribute("x2", -9);
    readout.textContent = legend;
    at = shown.length;
  };
  chart.addEventListener("pointermove", (event) => {
    const box = chart.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * WIDTH;
    const distance = (point) => Math.abs(axes.across(point.time) - x);
    show(shown.reduce((best, point, index) => (distance(point) < distance(shown[best]) ? index : best), 0));
  });
  chart.addEventListener("pointerleave", leave);
  chart.addEventListener("blur", leave);
  chart.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) {
      event.preventDefault();
      show(Math.min(Math.max(at + step, 0), shown.length - 1));
    }
  });
}

function reading(point, definition) {
  const when = point.grain === "DAY" ? windowText(point) : `${weekday(point.window_start)}, ${windowText(point)}`;
  const marks = `${point.below_minimum ? ", n too small" : ""}${point.closed ? "" : ", so far"}`;
  return `${when}: ${quantity(point.value, definition.unit)} (${interval(point, definition.unit)}), n ${count(point.n)}${marks}`;
}

/** An interval on the axis of a score from -1 to 1. */
export function scoreInterval(point) {
  const x = (value) => 60 + Math.min(Math.max(value, -1), 1) * 58;
  return svg("svg", { class: "score-interval", viewBox: "0 0 120 14", "aria-hidden": "true" },
    svg("line", { class: "axis", x1: 2, x2: 118, y1: 7, y2: 7 }),
    svg("line", { class: "nought", x1: 60, x2: 60, y1: 2, y2: 12 }),
    svg("line", { class: "range", x1: x(point.interval_low ?? point.value), x2: x(point.interval_high ?? point.value), y1: 7, y2: 7 }),
    svg("circle", { cx: x(point.value), cy: 7, r: 3, class: point.value < 0 ? "negative" : "positive" }));
}

/** An alert's observed figure as a bar, the expected one as a tick. */
export function bullet(alert) {
  const score = alert.measure === "sentiment";
  const most = Math.max(alert.observed, alert.expected, 1e-9) * 1.1;
  const x = (value) => (score ? 50 + Math.min(Math.max(value, -1), 1) * 50 : (Math.max(value, 0) / most) * 100);
  const from = score ? 50 : 0;
  const to = x(alert.observed);
  return svg("svg", { class: "bullet", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("rect", { class: "track", x: 0, y: 3, width: 100, height: 4 }),
    score ? svg("rect", { class: "middle", x: 49.7, y: 1, width: 0.6, height: 8 }) : null,
    svg("rect", { class: "bar", x: Math.min(from, to), y: 3, width: Math.abs(to - from), height: 4 }),
    svg("rect", { class: "tick", x: Math.min(Math.max(x(alert.expected) - 0.7, 0), 98.6), y: 0, width: 1.4, height: 10 }));
}
