// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and times for people: times in the browser's zone, UTC in the title.

import { el } from "./dom.js";

const LANGUAGE = "en-GB";
const MINUS = "\u2212";
const CLOCK = new Intl.DateTimeFormat(LANGUAGE, { hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat(LANGUAGE, { day: "numeric", month: "short" });
const DAY_UTC = new Intl.DateTimeFormat(LANGUAGE, { day: "numeric", month: "short", timeZone: "UTC" });
const SECONDS = new Intl.DateTimeFormat(LANGUAGE, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const WEEKDAY = new Intl.DateTimeFormat(LANGUAGE, { weekday: "short", day: "numeric", month: "short" });
const HOUR_MS = 3_600_000;

const DECIMALS = { points: 0, percent: 0, score: 2 };
const SIGNED = new Set(["points", "score"]);

function plain(value, decimals) {
  const text = new Intl.NumberFormat("en", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
  return text.replace("-", MINUS);
}

/** A whole number. */
export const count = (value) => plain(value, 0);

/** A value in a metric's unit, such as +31, 78 %, -0.42. */
export function quantity(value, unit) {
  if (value === null || value === undefined) {
    return "\u2013";
  }
  const decimals = DECIMALS[unit] ?? 0;
  const rounded = Number(value.toFixed(decimals)) || 0;
  const sign = SIGNED.has(unit) && rounded > 0 ? "+" : "";
  return sign + plain(rounded, decimals) + (unit === "percent" ? "\u00a0%" : "");
}

/** The 95 % interval, such as 25 to 37. */
export function interval(point, unit) {
  if (point.interval_low === null || point.interval_high === null) {
    return "no interval";
  }
  return `${quantity(point.interval_low, unit)} to ${quantity(point.interval_high, unit)}`;
}

/** An alert's figure: feedback for volume, a mean score for sentiment. */
export function figure(value, measure) {
  return measure === "sentiment" ? quantity(value, "score") : plain(value, value < 10 && value % 1 !== 0 ? 1 : 0);
}

/** What an alert, a step of it or a related series leads to expect: of feedback it may be next to nothing. */
export const expected = ({ expected: value, measure }) =>
  measure !== "sentiment" && value < 0.05 ? "almost none" : figure(value, measure);

export const decimal = (value) => plain(value, 1);

export const utc = (iso) => iso.replace("T", " ").replace(/(\.\d+)?Z$/, " UTC");

/** A time element: the clock alone for the day at hand, else with its day. */
export function moment(iso, now = Date.now()) {
  return el("time", { datetime: iso, title: utc(iso) }, momentText(iso, now));
}

export function momentText(iso, now = Date.now()) {
  const time = new Date(iso);
  const today = DAY.format(time) === DAY.format(now) && Math.abs(now - time) < 24 * HOUR_MS;
  return today ? CLOCK.format(time) : `${DAY.format(time)}, ${CLOCK.format(time)}`;
}

export const toTheSecond = (iso) => `${DAY.format(new Date(iso))}, ${SECONDS.format(new Date(iso))}`;

/** A window: hours in the browser's zone, days as they are cut, in UTC. */
export function windowText(point) {
  const start = new Date(point.window_start);
  return point.grain === "DAY"
    ? `${DAY_UTC.format(start)} (UTC)`
    : `${CLOCK.format(start)}\u2013${CLOCK.format(new Date(point.window_end))}`;
}

export const dayOrHour = (iso, grain) =>
  grain === "DAY" ? DAY_UTC.format(new Date(iso)) : CLOCK.format(new Date(iso));

export const weekday = (iso) => WEEKDAY.format(new Date(iso));

/** How long, such as 1 h 32 min. */
export function duration(milliseconds) {
  const minutes = Math.max(0, Math.round(milliseconds / 60_000));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days > 0) {
    return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  }
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}

const decoded = (text) => text.replaceAll("%2C", ",").replaceAll("%3D", "=").replaceAll("%25", "%");

/** The pairs of a scope: brand=Aurora,topic=billing/refund. */
export function pairs(scope) {
  return scope === ""
    ? []
    : scope.split(",").map((pair) => {
        const equals = pair.indexOf("=");
        return [pair.slice(0, equals).replaceAll("_", " "), decoded(pair.slice(equals + 1))];
      });
}

/** A topic's path for reading: billing › refund. */
export const topicText = (path) => path.split("/").map((part) => part.replaceAll("_", " ")).join(" \u203a ");

export const sentence = (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
