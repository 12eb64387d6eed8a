// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Keeps what it is given until it is taken; found by id, since sinks are serialized. */
final class MemorySink<T> implements Sink<T> {

  private static final long serialVersionUID = 1L;
  private static final Map<String, List<Object>> KEPT = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();

  MemorySink() {
    KEPT.put(id, new CopyOnWriteArrayList<>());
  }

  /** What was written; forgotten with this. */
  @SuppressWarnings("unchecked") // Only this sink adds to its list.
  List<T> take() {
    List<T> taken = (List<T>) KEPT.remove(id);
    return taken == null ? List.of() : List.copyOf(taken);
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    List<Object> kept = KEPT.get(id);
    return new SinkWriter<>() {
      @Override
      public void write(T element, Context elementContext) {
        kept.add(element);
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }
}
