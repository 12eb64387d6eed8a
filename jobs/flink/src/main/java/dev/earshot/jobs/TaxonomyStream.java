// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.feedback.TaxonomyArrival;
import dev.earshot.flink.feedback.TaxonomyLog;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/**
 * The taxonomies that operators publish.
 *
 * @param published each as it comes, in one subtask; what the log has, too, may come again
 * @param log what was published before a start
 */
public record TaxonomyStream(DataStream<TaxonomyArrival> published, TaxonomyLog log) {

  /** Of an engine whose taxonomies nobody changes. */
  public static TaxonomyStream none(StreamExecutionEnvironment environment) {
    return new TaxonomyStream(
        environment
            .fromSequence(1, 1)
            .setParallelism(1)
            .uid(EnrichmentTopology.READ_TAXONOMIES)
            .flatMap(new NoneFunction())
            .returns(TypeInformation.of(TaxonomyArrival.class))
            .setParallelism(1)
            .uid(EnrichmentTopology.READ_TAXONOMIES + ".none"),
        List::of);
  }

  private static final class NoneFunction implements FlatMapFunction<Long, TaxonomyArrival> {

    private static final long serialVersionUID = 1L;

    @Override
    public void flatMap(Long number, Collector<TaxonomyArrival> out) {}
  }
}
