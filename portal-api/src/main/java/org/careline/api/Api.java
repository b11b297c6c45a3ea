package org.careline.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.careline.api.docs.DocsResource;
import org.careline.api.json.JsonBodies;
import org.careline.api.manners.BodyLimit;
import org.careline.api.manners.Cors;
import org.careline.api.manners.Idempotency;
import org.careline.api.manners.PlainNames;
import org.careline.api.manners.PlainValues;
import org.careline.api.manners.RateLimit;
import org.careline.api.manners.SafeHeaders;
import org.careline.api.problem.Problems;
import org.careline.api.security.Authentication;
import org.careline.api.security.DenyByDefault;
import org.careline.api.security.TokenResource;
import org.careline.api.v1.AllQuestionsResource;
import org.careline.api.v1.ArticleFilesResource;
import org.careline.api.v1.ArticlesResource;
import org.careline.api.v1.AttachmentsResource;
import org.careline.api.v1.CategoriesResource;
import org.careline.api.v1.ChangesResource;
import org.careline.api.v1.ClientsResource;
import org.careline.api.v1.CommentsResource;
import org.careline.api.v1.CustomersResource;
import org.careline.api.v1.DeadLinksResource;
import org.careline.api.v1.FeedbackResource;
import org.careline.api.v1.GroupsResource;
import org.careline.api.v1.InsightResource;
import org.careline.api.v1.JudgementsResource;
import org.careline.api.v1.MessagesResource;
import org.careline.api.v1.OrganizationsResource;
import org.careline.api.v1.OwnerResource;
import org.careline.api.v1.ProductsResource;
import org.careline.api.v1.QuestionsResource;
import org.careline.api.v1.RedirectsResource;
import org.careline.api.v1.RenamingResource;
import org.careline.api.v1.RetellingResource;
import org.careline.api.v1.ReviewResource;
import org.careline.api.v1.SearchWordsResource;
import org.careline.api.v1.SnippetsResource;
import org.careline.api.v1.StaffResource;
import org.careline.api.v1.TicketFilesResource;
import org.careline.api.v1.TicketsResource;
import org.careline.api.v1.TopicsResource;
import org.careline.api.v1.TranslationResource;
import org.careline.api.v1.TrialsResource;
import org.careline.api.v1.VersionsResource;
import org.careline.api.v1.WeightsResource;

/** All that answers below {@code /api}. Listed by hand: a class nobody lists is not reachable. */
@ApplicationPath("/")
public class Api extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        JsonBodies.class,
        JsonBodies.Patches.class,
        Problems.class,
        Cors.class,
        Authentication.class,
        RateLimit.class,
        DenyByDefault.class,
        BodyLimit.class,
        Idempotency.class,
        SafeHeaders.class,
        PlainNames.class,
        PlainValues.class,
        TokenResource.class,
        Health.class,
        DocsResource.class,
        ArticlesResource.class,
        VersionsResource.class,
        ReviewResource.class,
        RetellingResource.class,
        TranslationResource.class,
        RenamingResource.class,
        RedirectsResource.class,
        DeadLinksResource.class,
        ArticleFilesResource.class,
        FeedbackResource.class,
        CategoriesResource.class,
        TicketsResource.class,
        MessagesResource.class,
        TicketFilesResource.class,
        AttachmentsResource.class,
        TopicsResource.class,
        CommentsResource.class,
        CustomersResource.class,
        OrganizationsResource.class,
        GroupsResource.class,
        OwnerResource.class,
        ProductsResource.class,
        QuestionsResource.class,
        AllQuestionsResource.class,
        SnippetsResource.class,
        StaffResource.class,
        ClientsResource.class,
        SearchWordsResource.class,
        InsightResource.class,
        JudgementsResource.class,
        TrialsResource.class,
        WeightsResource.class,
        ChangesResource.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        // Ours and the one of JSON-B are equally good to JAX-RS: only one may be there.
        "jersey.config.server.disableJsonBinding",
        true,
        "jersey.config.server.wadl.disableWadl",
        true,
        "jersey.config.disableJsonBinding",
        true,
        // What is refused before a resource is found must not get a page of the container.
        "jersey.config.server.response.setStatusOverSendError",
        true,
        "jersey.config.server.headers.location.relative.resolution.disabled",
        true);
  }
}
