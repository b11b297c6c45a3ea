package org.careline.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Style sheets, scripts, fonts and icons, held in memory as they are sent.
 *
 * <p>Their address names a version of them all, so that a browser may keep them for good and a
 * style sheet reaches its fonts by relative addresses: {@code #{assets.url('css/careline.css')}}.
 */
@Named
@ApplicationScoped
public class Assets {

  private static final String ROOT = "/WEB-INF/assets/";

  private final Map<String, Asset> files = new TreeMap<>();
  private final String base;

  /** A file and, where that is smaller, its compressed form. */
  @SuppressWarnings("ArrayRecordComponent") // sent, never compared
  record Asset(String type, byte[] plain, Optional<byte[]> gzip) {}

  protected Assets() {
    this.base = "";
  }

  @Inject
  public Assets(ServletContext context, Brand brand) {
    readAll(context, ROOT);
    files.put("css/brand.css", asset("css/brand.css", brand.styleSheet()));
    brand.logoFile().ifPresent(logo -> files.put("brand/logo" + extension(logo), logo(logo)));
    this.base = context.getContextPath() + "/assets/" + version() + "/";
  }

  /** The address of a file below {@code WEB-INF/assets}. */
  public String url(String name) {
    return base + name;
  }

  /** The address of the operator's logo; empty without one. */
  public String getLogo() {
    return files.keySet().stream()
        .filter(name -> name.startsWith("brand/"))
        .findFirst()
        .map(this::url)
        .orElse("");
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(files.get(name));
  }

  private void readAll(ServletContext context, String folder) {
    for (String path : context.getResourcePaths(folder)) {
      if (path.endsWith("/")) {
        readAll(context, path);
      } else {
        String name = path.substring(ROOT.length());
        try (InputStream file = context.getResourceAsStream(path)) {
          files.put(name, asset(name, file.readAllBytes()));
        } catch (IOException e) {
          throw new UncheckedIOException(path, e);
        }
      }
    }
  }

  private static Asset logo(Path file) {
    try {
      return asset(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("careline.brand.logo", e);
    }
  }

  private static String extension(Path file) {
    String name = file.toString();
    return name.substring(name.lastIndexOf('.'));
  }

  private static Asset asset(String name, byte[] content) {
    byte[] gzip = Gzip.compress(content);
    boolean smaller = gzip.length < content.length * 9L / 10;
    return new Asset(typeOf(name), content, smaller ? Optional.of(gzip) : Optional.empty());
  }

  private static String typeOf(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css;charset=UTF-8";
      case "js" -> "text/javascript;charset=UTF-8";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "woff2" -> "font/woff2";
      case "txt" -> "text/plain;charset=UTF-8";
      default -> "application/octet-stream";
    };
  }

  private String version() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.values().forEach(file -> digest.update(file.plain()));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
