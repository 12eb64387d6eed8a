// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.postgres;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.journey.CustomerAlias;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Customer keys that were given up, each with the newest merge. */
public final class CustomerAliasTable implements Table<CustomerAlias> {

  private static final long serialVersionUID = 1L;
  private static final String UPSERT = Rows.statement("upsert_customer_alias.sql");

  @Override
  public String name() {
    return "customer_alias";
  }

  @Override
  public Object key(CustomerAlias alias) {
    return alias.fromCustomer();
  }

  @Override
  public void write(Connection connection, Collection<CustomerAlias> aliases) throws SQLException {
    Rows.execute(connection, UPSERT, aliases.stream().map(CustomerAliasTable::row).toList());
  }

  private static ObjectNode row(CustomerAlias alias) {
    return Rows.row()
        .put("from_customer", alias.fromCustomer())
        .put("into_customer", alias.intoCustomer())
        .put("since", alias.since().toString());
  }
}
