// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.local.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes a CSV file's header and then its rows, and makes of each row what is sent for it. */
final class MappedRows implements Consumer<CsvRow> {

  private final Optional<String> wanted;
  private final String file;
  private final List<Row> rows = new ArrayList<>();
  private Optional<Mapping> mapping = Optional.empty();
  private Optional<RowMapper> mapper = Optional.empty();

  /**
   * @param wanted the mapping to use; empty for the shipped one that fits
   * @param file what the file is called in messages
   */
  MappedRows(Optional<String> wanted, String file) {
    this.wanted = wanted;
    this.file = file;
  }

  @Override
  public void accept(CsvRow row) {
    if (mapper.isPresent()) {
      rows.add(row(mapper.get(), row));
    } else {
      takeHeader(row);
    }
  }

  private void takeHeader(CsvRow header) {
    if (header.values().isEmpty()) {
      throw new UserError(file + ", line " + header.line() + ": the header is no UTF-8");
    }
    Mapping chosen = Mappings.choose(wanted, header.values(), file);
    mapping = Optional.of(chosen);
    mapper = Optional.of(new RowMapper(chosen, header.values()));
  }

  private static Row row(RowMapper mapper, CsvRow row) {
    if (!mapper.fits(row)) {
      return new Row(row.line(), Optional.empty(), "", row.raw());
    }
    ObjectNode event = mapper.map(row);
    return new Row(
        row.line(),
        CanonicalJson.time(event, CanonicalFields.SAID_AT),
        CanonicalJson.eventId(event),
        CanonicalJson.bytes(event));
  }

  /** In the order of the file. */
  List<Row> rows() {
    return rows;
  }

  /**
   * The mapping in use.
   *
   * @throws UserError when the file had not even a header
   */
  Mapping mapping() {
    return mapping.orElseThrow(() -> new UserError(file + " has no header: it is empty"));
  }
}
