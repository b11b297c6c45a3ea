package org.careline.server;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;

/**
 * Every option has the name of a configuration key: {@code --db-url} is {@code careline.db.url} as
 * a system property and {@code CARELINE_DB_URL} in the environment. What stands on the command line
 * wins.
 */
final class Settings implements CommandLine.IDefaultValueProvider {

  @Override
  public String defaultValue(CommandLine.Model.ArgSpec argument) {
    if (argument instanceof CommandLine.Model.OptionSpec option
        && option.longestName().startsWith("--")) {
      String name = option.longestName().substring(2).replace('-', '.');
      return find("careline." + (name.equals("data") ? "data.dir" : name)).orElse(null);
    }
    return null;
  }

  static Optional<String> find(String key) {
    String value = System.getProperty(key);
    if (value == null) {
      value = System.getenv(key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT));
    }
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }
}
