/** One class of Payara in words of ours, before Payara's own on the class path. */
package com.sun.enterprise.v3.server;
