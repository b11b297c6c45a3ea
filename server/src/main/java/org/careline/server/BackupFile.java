package org.careline.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * The file that a backup is: a line of JSON that says what it is, then for each table a line with
 * its columns and a line for each row, packed with gzip. It holds no schema: a restore creates that
 * with the migrations, so a backup moves between MariaDB and MySQL.
 *
 * @param schema version of the schema its rows fit into
 */
record BackupFile(Path path, String schema) {

  private static final String FORMAT = "careline-backup-1";
  private static final int BUFFER = 1 << 16;
  // Asking Json itself looks for the implementation anew for each line.
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  /** Reads the file to its end before anything is done with it. */
  static BackupFile verified(Path path) {
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      throw new Failure("There is no %s that can be read.".formatted(path));
    }
    try (InputStream in = unpacked(path)) {
      complete(in, path);
    } catch (IOException e) {
      throw foreign(path, e);
    }
    try (BufferedReader in = reader(path)) {
      return new BackupFile(path, head(in, path).getString("schema"));
    } catch (IOException | JsonException e) {
      throw foreign(path, e);
    }
  }

  /** The check sum stands at the end. */
  private static void complete(InputStream in, Path path) {
    try {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (EOFException | ZipException e) {
      throw new Failure("%s is damaged or not complete.".formatted(path), e);
    } catch (IOException e) {
      throw new Failure("%s cannot be read: %s.".formatted(path, e.getMessage()), e);
    }
  }

  /** A reader that stands behind the first line. */
  BufferedReader rows() throws IOException {
    BufferedReader in = reader(path);
    head(in, path);
    return in;
  }

  /** A new file for its owner only, with the first line in it. */
  static BufferedWriter create(Path path, String schema) throws IOException {
    Files.deleteIfExists(path);
    DataFolder.createSecret(path);
    BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(path), BUFFER), UTF_8));
    out.write(
        Json.createObjectBuilder().add("format", FORMAT).add("schema", schema).build().toString());
    out.write('\n');
    return out;
  }

  static JsonObject object(String line) {
    try (JsonReader reader = READERS.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }

  static JsonArray array(String line) {
    try (JsonReader reader = READERS.createReader(new StringReader(line))) {
      return reader.readArray();
    }
  }

  private static BufferedReader reader(Path path) throws IOException {
    return new BufferedReader(new InputStreamReader(unpacked(path), UTF_8));
  }

  private static InputStream unpacked(Path path) throws IOException {
    return new GZIPInputStream(Files.newInputStream(path), BUFFER);
  }

  private static JsonObject head(BufferedReader in, Path path) throws IOException {
    String line = in.readLine();
    if (line == null || !line.startsWith("{\"format\":\"" + FORMAT + "\"")) {
      throw foreign(path, null);
    }
    return object(line);
  }

  private static Failure foreign(Path path, Exception cause) {
    return new Failure("%s is not a backup of Careline.".formatted(path), cause);
  }
}
