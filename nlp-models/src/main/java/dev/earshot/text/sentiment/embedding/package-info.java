// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * A second opinion: sentence embeddings of a small transformer (bge-small-en-v1.5, quantized),
 * which comes in a Maven artefact.
 *
 * <p>{@link dev.earshot.text.sentiment.embedding.WordPieces} cuts a text into the model's pieces,
 * {@link dev.earshot.text.sentiment.embedding.SentenceEncoder} turns them into a vector. The only
 * importer of ONNX Runtime. Nothing of it is loaded until an encoder is opened.
 *
 * <p>Known limit: a vector may differ between machines from the fourth digit on, as the runtime
 * picks its arithmetic by processor.
 */
package dev.earshot.text.sentiment.embedding;
