package org.careline.desk.testing;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The persistence unit of {@code persistence.xml}, with those of its classes that this module
 * knows, and with transactions of its own.
 */
final class DeskUnit implements PersistenceUnitInfo {

  private final DataSource database;
  private final URL root;
  private final List<String> classes = new ArrayList<>();
  private final Properties properties = new Properties();

  DeskUnit(DataSource database) throws IOException, SAXException, ParserConfigurationException {
    this.database = database;
    URL xml = getClassLoader().getResource("META-INF/persistence.xml");
    try (InputStream stream = xml.openStream()) {
      var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
      NodeList listed = document.getElementsByTagName("class");
      for (int i = 0; i < listed.getLength(); i++) {
        String name = listed.item(i).getTextContent().strip();
        if (getClassLoader().getResource(name.replace('.', '/') + ".class") != null) {
          classes.add(name);
        }
      }
      NodeList set = document.getElementsByTagName("property");
      for (int i = 0; i < set.getLength(); i++) {
        var attributes = set.item(i).getAttributes();
        properties.setProperty(
            attributes.getNamedItem("name").getNodeValue(),
            attributes.getNamedItem("value").getNodeValue());
      }
    }
    try {
      root = DeskUnit.class.getProtectionDomain().getCodeSource().getLocation().toURI().toURL();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  @Override
  public String getPersistenceUnitName() {
    return "careline";
  }

  @Override
  public String getPersistenceProviderClassName() {
    return "org.eclipse.persistence.jpa.PersistenceProvider";
  }

  @Override
  public PersistenceUnitTransactionType getTransactionType() {
    return PersistenceUnitTransactionType.RESOURCE_LOCAL;
  }

  @Override
  public DataSource getJtaDataSource() {
    return null;
  }

  @Override
  public DataSource getNonJtaDataSource() {
    return database;
  }

  @Override
  public List<String> getMappingFileNames() {
    return List.of();
  }

  @Override
  public List<URL> getJarFileUrls() {
    return List.of();
  }

  @Override
  public URL getPersistenceUnitRootUrl() {
    return root;
  }

  @Override
  public List<String> getManagedClassNames() {
    return classes;
  }

  @Override
  public boolean excludeUnlistedClasses() {
    return true;
  }

  @Override
  public SharedCacheMode getSharedCacheMode() {
    return SharedCacheMode.NONE;
  }

  @Override
  public ValidationMode getValidationMode() {
    return ValidationMode.NONE;
  }

  @Override
  public Properties getProperties() {
    return properties;
  }

  @Override
  public String getPersistenceXMLSchemaVersion() {
    return "3.0";
  }

  @Override
  public ClassLoader getClassLoader() {
    return Thread.currentThread().getContextClassLoader();
  }

  @Override
  public void addTransformer(ClassTransformer transformer) {
    // Weaving is off.
  }

  @Override
  public ClassLoader getNewTempClassLoader() {
    return getClassLoader();
  }
}
