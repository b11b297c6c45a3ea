package org.careline.db.blob;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.careline.db.outcome.NotFound;

/** Blobs in rows of 256 KiB. */
@ApplicationScoped
class DatabaseBlobStore implements BlobStore {

  private static final int CHUNK = 256 * 1024;

  @Resource(lookup = "java:app/jdbc/careline")
  private DataSource database;

  @Override
  public BlobId put(InputStream content) throws IOException {
    BlobId id = create();
    try {
      byte[] chunk = content.readNBytes(CHUNK);
      long size = 0;
      for (int ordinal = 0; chunk.length > 0; ordinal++) {
        append(id, ordinal, chunk);
        size += chunk.length;
        chunk = chunk.length < CHUNK ? new byte[0] : content.readNBytes(CHUNK);
      }
      complete(id, size);
      return id;
    } catch (IOException broken) {
      delete(id);
      throw broken;
    }
  }

  @Override
  public InputStream open(BlobId id) {
    size(id);
    return new ChunkedStream(ordinal -> chunk(id, ordinal));
  }

  @Override
  public long size(BlobId id) {
    String sql = "select size from blob_object where id = ? and size is not null";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, id.value());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new NotFound("blob " + id.value());
        }
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new BlobStoreFailure(e);
    }
  }

  @Override
  public void delete(BlobId id) {
    update("delete from blob_object where id = ?", id.value());
  }

  private BlobId create() {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into blob_object (created_at) values (utc_timestamp(6))",
                Statement.RETURN_GENERATED_KEYS)) {
      insert.executeUpdate();
      try (ResultSet key = insert.getGeneratedKeys()) {
        key.next();
        return new BlobId(key.getLong(1));
      }
    } catch (SQLException e) {
      throw new BlobStoreFailure(e);
    }
  }

  private void append(BlobId id, int ordinal, byte[] chunk) {
    update(
        "insert into blob_chunk (blob_id, ordinal, content) values (?, ?, ?)",
        id.value(),
        ordinal,
        chunk);
  }

  private void complete(BlobId id, long size) {
    update("update blob_object set size = ? where id = ?", size, id.value());
  }

  private void update(String sql, Object... arguments) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new BlobStoreFailure(e);
    }
  }

  /** One chunk, or an empty one after the last. */
  private byte[] chunk(BlobId id, int ordinal) {
    String sql = "select content from blob_chunk where blob_id = ? and ordinal = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, id.value());
      select.setInt(2, ordinal);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getBytes(1) : new byte[0];
      }
    } catch (SQLException e) {
      throw new BlobStoreFailure(e);
    }
  }
}
