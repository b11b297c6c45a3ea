package org.careline.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.careline.db.outcome.Cursor;
import org.careline.db.outcome.Page;

/** Reads agents and teams, two statements a list: the rows, and who is where. */
@ApplicationScoped
class StaffRows {

  private static final String AGENTS =
      "select a.id, a.email, a.name, a.locale, a.active, a.version from Agent a where ";
  private static final String TEAMS = "select t.id, t.slug, t.name, t.version from Team t where ";

  private final EntityManager entities;

  /** For the container's proxy. */
  protected StaffRows() {
    this(null);
  }

  @Inject
  StaffRows(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<AgentView> agent(String email) {
    return agents(
            entities
                .createQuery(AGENTS + "a.email = :email", Object[].class)
                .setParameter("email", email))
        .stream()
        .findFirst();
  }

  public Optional<AgentView> agent(AgentId id) {
    return agents(
            entities
                .createQuery(AGENTS + "a.id = :id", Object[].class)
                .setParameter("id", id.value()))
        .stream()
        .findFirst();
  }

  public Page<AgentView> agents(Optional<String> q, Optional<String> encoded, int limit) {
    Optional<String> words = q.filter(text -> !text.isBlank());
    String condition =
        words.isPresent()
            ? "(a.name like :start escape '!' or a.name like :later escape '!'"
                + " or a.email like :address escape '!')"
            : "1 = 1";
    Optional<Cursor> place = Cursor.read(encoded, 2);
    String after = place.isEmpty() ? "" : Keyset.AFTER.formatted("a.name", "a.id");
    TypedQuery<Object[]> query =
        entities.createQuery(AGENTS + condition + after + " order by a.name, a.id", Object[].class);
    words.ifPresent(
        text ->
            query
                .setParameter("start", Like.start(text))
                .setParameter("address", Like.address(text))
                .setParameter("later", Like.laterWord(text)));
    place.ifPresent(found -> Keyset.place(query, found));
    int size = Keyset.size(limit);
    return Keyset.page(
        agents(query.setMaxResults(size + 1)),
        size,
        last -> Cursor.after(last.name(), last.id().value()));
  }

  public Optional<TeamView> team(String key) {
    return teams(
            entities.createQuery(TEAMS + "t.slug = :key", Object[].class).setParameter("key", key))
        .stream()
        .findFirst();
  }

  public Page<TeamView> teams(Optional<String> encoded, int limit) {
    Optional<Cursor> place = Cursor.read(encoded, 2);
    String after = place.isEmpty() ? "" : Keyset.AFTER.formatted("t.name", "t.id");
    TypedQuery<Object[]> query =
        entities.createQuery(TEAMS + "1 = 1" + after + " order by t.name, t.id", Object[].class);
    place.ifPresent(found -> Keyset.place(query, found));
    int size = Keyset.size(limit);
    return Keyset.page(
        teams(query.setMaxResults(size + 1)),
        size,
        last -> Cursor.after(last.name(), last.id().value()));
  }

  private List<AgentView> agents(TypedQuery<Object[]> query) {
    List<Object[]> rows = query.getResultList();
    Map<Long, List<String>> teams =
        together(
            "select a.id, t.slug from Agent a join a.teamIds i, Team t"
                + " where t.id = i and a.id in :ids order by t.slug",
            rows);
    return rows.stream()
        .map(
            row ->
                new AgentView(
                    new AgentId((Long) row[0]),
                    (String) row[1],
                    (String) row[2],
                    (Locale) row[3],
                    (Boolean) row[4],
                    teams.getOrDefault((Long) row[0], List.of()),
                    (Long) row[5]))
        .toList();
  }

  private List<TeamView> teams(TypedQuery<Object[]> query) {
    List<Object[]> rows = query.getResultList();
    Map<Long, List<String>> agents =
        together(
            "select i, a.email from Agent a join a.teamIds i" + " where i in :ids order by a.email",
            rows);
    return rows.stream()
        .map(
            row ->
                new TeamView(
                    new TeamId((Long) row[0]),
                    (String) row[1],
                    (String) row[2],
                    agents.getOrDefault((Long) row[0], List.of()),
                    (Long) row[3]))
        .toList();
  }

  private Map<Long, List<String>> together(String jpql, Collection<Object[]> rows) {
    if (rows.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(jpql, Object[].class)
        .setParameter("ids", rows.stream().map(row -> (Long) row[0]).toList())
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                pair -> (Long) pair[0],
                Collectors.mapping(pair -> (String) pair[1], Collectors.toList())));
  }
}
