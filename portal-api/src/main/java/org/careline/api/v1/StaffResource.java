package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.careline.api.manners.Locations;
import org.careline.api.manners.Paging;
import org.careline.api.manners.Versions;
import org.careline.api.security.Caller;
import org.careline.api.security.Needs;
import org.careline.db.outcome.NotFound;
import org.careline.desk.account.AgentDetails;
import org.careline.desk.account.AgentView;
import org.careline.desk.account.Staff;
import org.careline.desk.account.Stored;
import org.careline.desk.account.TeamView;
import org.careline.desk.identity.ApiRole;
import org.careline.desk.identity.StaffLogins;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Agents, named by their e-mail address, and the teams they are in, named by a key. */
@Tag(name = "Staff")
@Path("/v1")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class StaffResource {

  /** An agent; {@code teams} are keys. */
  record Agent(
      String email, String name, Locale locale, boolean active, List<String> teams, long version) {

    static Agent of(AgentView view) {
      return new Agent(
          view.email(), view.name(), view.locale(), view.active(), view.teams(), view.version());
    }
  }

  /** What is entered about an agent; active unless said otherwise. */
  record AgentContent(
      String name, Optional<Locale> locale, Optional<Boolean> active, List<String> teams) {}

  /** How an agent signs in to the portal, and what the agent may do there. */
  record NewLogin(ApiRole role, String password) {}

  /** A team; {@code agents} are e-mail addresses. */
  record Team(String key, String name, List<String> agents, long version) {

    static Team of(TeamView view) {
      return new Team(view.key(), view.name(), view.agents(), view.version());
    }
  }

  /** What is entered about a team. */
  record TeamContent(String name) {}

  private final Staff staff;
  private final StaffLogins logins;
  private final Languages languages;
  private final Clock clock;

  /** For the container's proxy. */
  protected StaffResource() {
    this(null, null, null, null);
  }

  @Inject
  StaffResource(Staff staff, StaffLogins logins, Languages languages, Clock clock) {
    this.staff = staff;
    this.logins = logins;
    this.languages = languages;
    this.clock = clock;
  }

  @GET
  @Path("/agents")
  @Operation(summary = "Lists agents by name")
  @APIResponseSchema(Agent[].class)
  public Response agents(@QueryParam("q") String q, @BeanParam Paging paging) {
    return paging.answer(
        staff.agents(
            Optional.ofNullable(q).filter(it -> !it.isBlank()), paging.cursor(), paging.limit()),
        Agent::of);
  }

  @GET
  @Path("/agents/{email}")
  @Operation(summary = "Reads an agent")
  @APIResponseSchema(Agent.class)
  public Response agent(@PathParam("email") String email, @Context Request request) {
    AgentView view = staff.agent(email).orElseThrow(() -> new NotFound("Agent " + email));
    return Versions.answer(request, Versions.tag(view.version()), Agent.of(view)).build();
  }

  @PUT
  @Path("/agents/{email}")
  @Needs(ApiRole.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Enters or replaces an agent")
  @APIResponseSchema(Agent.class)
  public Response putAgent(
      @PathParam("email") String email,
      AgentContent content,
      @Context HttpHeaders headers,
      @Context SecurityContext security,
      @Context UriInfo uri) {
    AgentDetails details =
        new AgentDetails(
            content.name(),
            content.locale().orElseGet(() -> Locale.forLanguageTag(languages.or(null))),
            content.active().orElse(true),
            content.teams());
    Stored<AgentView> stored =
        Versions.put(
            headers,
            expected ->
                staff.putAgent(
                    email, details, expected, Caller.of(security).actor(), clock.instant()));
    return answer(stored.created(), uri, Agent.of(stored.view()), stored.view().version());
  }

  /** The agent gets no more tickets; what the agent has written stays. */
  @DELETE
  @Path("/agents/{email}")
  @Needs(ApiRole.ADMIN)
  @Operation(summary = "Deactivates an agent")
  public void deactivateAgent(
      @PathParam("email") String email,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    staff.deactivateAgent(
        email, Versions.required(headers), Caller.of(security).actor(), clock.instant());
  }

  /** Sessions of the agent end. */
  @PUT
  @Path("/agents/{email}/login")
  @Needs(ApiRole.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Lets an agent sign in to the portal")
  public void putLogin(
      @PathParam("email") String email, NewLogin login, @Context SecurityContext security) {
    logins.assign(
        email, login.role(), login.password(), Caller.of(security).actor(), clock.instant());
  }

  @DELETE
  @Path("/agents/{email}/login")
  @Needs(ApiRole.ADMIN)
  @Operation(summary = "Lets an agent sign in to the portal no more")
  public void deleteLogin(@PathParam("email") String email, @Context SecurityContext security) {
    logins.remove(email, Caller.of(security).actor(), clock.instant());
  }

  @GET
  @Path("/teams")
  @Operation(summary = "Lists teams by name")
  @APIResponseSchema(Team[].class)
  public Response teams(@BeanParam Paging paging) {
    return paging.answer(staff.teams(paging.cursor(), paging.limit()), Team::of);
  }

  @GET
  @Path("/teams/{key}")
  @Operation(summary = "Reads a team")
  @APIResponseSchema(Team.class)
  public Response team(@PathParam("key") String key, @Context Request request) {
    TeamView view = staff.team(key).orElseThrow(() -> new NotFound("Team " + key));
    return Versions.answer(request, Versions.tag(view.version()), Team.of(view)).build();
  }

  @PUT
  @Path("/teams/{key}")
  @Needs(ApiRole.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Enters or renames a team")
  @APIResponseSchema(Team.class)
  public Response putTeam(
      @PathParam("key") String key,
      TeamContent content,
      @Context HttpHeaders headers,
      @Context SecurityContext security,
      @Context UriInfo uri) {
    Stored<TeamView> stored =
        Versions.put(
            headers,
            expected ->
                staff.putTeam(
                    key, content.name(), expected, Caller.of(security).actor(), clock.instant()));
    return answer(stored.created(), uri, Team.of(stored.view()), stored.view().version());
  }

  @DELETE
  @Path("/teams/{key}")
  @Needs(ApiRole.ADMIN)
  @Operation(summary = "Removes an empty team")
  public void removeTeam(
      @PathParam("key") String key,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    staff.removeTeam(key, Versions.required(headers), Caller.of(security).actor(), clock.instant());
  }

  private static Response answer(boolean created, UriInfo uri, Record entity, long version) {
    return (created ? Response.created(Locations.here(uri)) : Response.ok())
        .entity(entity)
        .tag(Versions.tag(version))
        .build();
  }
}
