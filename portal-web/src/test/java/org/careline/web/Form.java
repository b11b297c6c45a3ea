package org.careline.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careline.testkit.Careline;

/** A form of the portal, sent without a browser. */
public final class Form {

  private static final String BOUNDARY = "between-two-fields";
  private static final String PART =
      "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";

  private static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;

  private static final AtomicInteger NETWORKS = new AtomicInteger();

  private final HttpRequest.Builder request;
  private boolean files;
  private final Map<String, String> fields = new LinkedHashMap<>();

  private Form(String path, String id) {
    files = path.startsWith("/tickets");
    request =
        HttpRequest.newBuilder(Careline.portal().resolve(path))
            .header("Sec-Fetch-Site", "same-origin");
    fields.put(id, id);
    fields.put("jakarta.faces.ViewState", "stateless");
  }

  public static Form at(String path, String id) {
    return new Form(path, id);
  }

  public Form with(String field, String value) {
    fields.put(field, value);
    return this;
  }

  public Form cookie(String session) {
    request.header("Cookie", "careline=" + session);
    return this;
  }

  /** Where nobody has called from before: what is counted for networks begins anew. */
  public static String someNetwork() {
    int number = NETWORKS.getAndIncrement();
    return "198.18.%d.%d".formatted(number / 250, 1 + number % 250);
  }

  /** As a proxy tells who calls. */
  public Form from(String address) {
    request.header("X-Forwarded-For", address);
    return this;
  }

  /** With a browser of this name. */
  public Form agent(String name) {
    request.header("User-Agent", name);
    return this;
  }

  /** Without the parts that files would come in. */
  public Form withoutFiles() {
    files = false;
    return this;
  }

  public Answer press(String button) {
    fields.put(button, button);
    request
        .setHeader("Content-Type", files ? MULTIPART : "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(files ? parts() : pairs()));
    return new Answer(Careline.send(request.build()));
  }

  private String pairs() {
    return fields.entrySet().stream()
        .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  private String parts() {
    return fields.entrySet().stream()
        .map(each -> PART.formatted(BOUNDARY, each.getKey(), each.getValue()))
        .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** What came back. */
  public record Answer(HttpResponse<String> response) {

    public int status() {
      return response.statusCode();
    }

    public String body() {
      return response.body();
    }

    public Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }

    /** The value of a cookie this answer sets. */
    public Optional<String> cookie(String name) {
      return response.headers().allValues("Set-Cookie").stream()
          .filter(each -> each.startsWith(name + "="))
          .flatMap(each -> Stream.of(each.substring(name.length() + 1).split(";", 2)[0]))
          .findFirst();
    }
  }
}
