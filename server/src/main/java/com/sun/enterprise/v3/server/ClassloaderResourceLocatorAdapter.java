package com.sun.enterprise.v3.server;

import java.io.InputStream;
import java.net.URL;
import org.glassfish.hk2.classmodel.reflect.util.ResourceLocator;

/**
 * Stands in for Payara's class of this name, which finds the class files of all that an application
 * refers to, so that Payara reads hundreds of its own classes at each deployment. What it asks
 * afterwards are the annotations on the application's classes, and it has read those.
 */
final class ClassloaderResourceLocatorAdapter implements ResourceLocator {

  /** As Payara makes it; there is nothing to be asked of the class loader. */
  ClassloaderResourceLocatorAdapter(ClassLoader applicationServer) {}

  @Override
  public InputStream openResourceStream(String name) {
    return null;
  }

  @Override
  public URL getResource(String name) {
    return null;
  }
}
