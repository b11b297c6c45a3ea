package org.careline.server.boot;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts {@code org.careline.server.Main} in a class loader of its own. The class path of the
 * process is visible to the applications; their {@code db.jar} and JDBC driver must be the ones in
 * their WARs, not the ones the server uses.
 */
public final class Launcher {

  private Launcher() {}

  /** Arguments go to Main unchanged. */
  public static void main(String[] arguments) throws Exception {
    Path home =
        Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .getParent();
    System.setProperty("careline.home", home.toString());
    // Archives behind URLs are shared by default, and Payara closes the shared ones when it drops a
    // class loader, whoever is reading them just then.
    URLConnection.setDefaultUseCaches("jar", false);
    // Lives as long as the process.
    URLClassLoader loader =
        new URLClassLoader("careline", jars(home.resolve("lib")), Launcher.class.getClassLoader());
    try {
      loader
          .loadClass("org.careline.server.Main")
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static URL[] jars(Path folder) throws IOException {
    List<URL> urls = new ArrayList<>();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
      for (Path jar : jars) {
        urls.add(jar.toUri().toURL());
      }
    }
    return urls.toArray(URL[]::new);
  }
}
