package org.careline.db.lifecycle;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Passes on what the servlet container says; registered in every application with this jar. */
@WebListener
public class Lifecycle implements ServletContextListener {

  @Inject private Event<ApplicationStarted> started;
  @Inject private Event<ApplicationStopping> stopping;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    started.fire(new ApplicationStarted());
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    stopping.fire(new ApplicationStopping());
  }
}
