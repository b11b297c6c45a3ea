/** Messages that go out to people because of an event. */
package org.careline.desk.notification;
