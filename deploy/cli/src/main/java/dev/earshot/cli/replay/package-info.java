// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * {@code replay}: feedback from a file through the running engine.
 *
 * <p>{@link dev.earshot.cli.replay.Replay} is the front door and the order of things: read, guard,
 * register, send, close, wait. Around it:
 *
 * <ul>
 *   <li>reading: {@link dev.earshot.cli.replay.FeedbackFile} makes sorted rows of a CSV file, by
 *       way of a {@link dev.earshot.cli.replay.Mapping}, or of JSON lines;
 *   <li>time: {@link dev.earshot.cli.replay.TimeShift} moves rows, {@link
 *       dev.earshot.cli.replay.Pace} spaces them;
 *   <li>ports: {@link dev.earshot.cli.replay.RecordSender}, {@link
 *       dev.earshot.cli.replay.EngineTime}, {@link dev.earshot.cli.replay.RunLedger} and {@link
 *       dev.earshot.cli.replay.ReplayClock}, each with one class for the real thing.
 * </ul>
 *
 * <p>Nothing here judges a row: whatever stands in the file is sent, and the engine says what
 * becomes of it. So rows sent = enriched + filtered + dead-lettered, to the record.
 */
package dev.earshot.cli.replay;
