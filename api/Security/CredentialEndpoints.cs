using System.Collections.Immutable;
using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Domain.LeadTypes;
using LeadExec.Ports.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Security;

/// <summary>API credentials (SET-32 to SET-34).</summary>
internal static class CredentialEndpoints
{
    private const string Tag = "API credentials";

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/api-credentials").RequireAuthorization(Policies.Administrator);
        group.MapGet("", ListAsync).Describe("listApiCredentials", Tag, "All credentials without their secrets", 401, 403);
        group.MapPost("", CreateAsync).Describe("createApiCredential", Tag, "Makes a credential; its secret is shown only now", 400, 401, 403)
            .WithExample(new NewCredential { Description = "Landing pages", Scopes = [AccessScopes.LeadReceiver] });
        group.MapPost("/{clientId}/disable", (string clientId, HttpContext context, IApiCredentials store) => SwitchAsync(clientId, false, context, store))
            .Describe("disableApiCredential", Tag, "Disables a credential and ends its tokens at once", 401, 403, 404);
        group.MapPost("/{clientId}/enable", (string clientId, HttpContext context, IApiCredentials store) => SwitchAsync(clientId, true, context, store))
            .Describe("enableApiCredential", Tag, "Enables a credential again", 401, 403, 404);
    }

    private static async Task<Ok<CredentialList>> ListAsync(IApiCredentials store, CancellationToken cancellationToken) =>
        TypedResults.Ok(new CredentialList([.. (await store.ListAsync(cancellationToken)).Select(item => Show(item, null))]));

    private static async Task<Results<Created<Credential>, ProblemHttpResult>> CreateAsync(NewCredential request, HttpContext context, IApiCredentials store)
    {
        List<DefinitionError> errors = [];
        if (string.IsNullOrWhiteSpace(request.Description) || request.Description.Length > 200)
        {
            errors.Add(new DefinitionError("/description", "Between 1 and 200 characters."));
        }

        if (request.Scopes.Length == 0 || request.Scopes.Distinct(StringComparer.Ordinal).Count() != request.Scopes.Length || request.Scopes.Except(AccessScopes.All).Any())
        {
            errors.Add(new DefinitionError("/scopes", $"One or more of {string.Join(", ", AccessScopes.All)}, each once."));
        }

        if (errors.Count > 0)
        {
            return Problems.Invalid(errors);
        }

        var made = await store.CreateAsync(request.Description, request.Scopes, context.User.Actor(), context.RequestAborted);
        return TypedResults.Created((string?)null, Show(made.Credential, made.ClientSecret));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> SwitchAsync(string clientId, bool enabled, HttpContext context, IApiCredentials store) =>
        await store.SetEnabledAsync(clientId, enabled, context.User.Actor(), context.RequestAborted) ? TypedResults.NoContent() : Problems.NotFound();

    private static Credential Show(ApiCredential item, string? secret) => new()
    {
        ClientId = item.ClientId,
        ClientSecret = secret,
        Description = item.Description,
        Scopes = item.Scopes,
        Enabled = item.Enabled,
        CreatedAt = item.CreatedAt,
    };

    public sealed record NewCredential
    {
        public required string Description { get; init; }

        /// <summary>account_api, data_api, lead_receiver; fixed for good.</summary>
        public required ImmutableArray<string> Scopes { get; init; }
    }

    public sealed record Credential
    {
        public required string ClientId { get; init; }

        /// <summary>Present only in the answer that made it.</summary>
        public string? ClientSecret { get; init; }

        public required string Description { get; init; }

        public required ImmutableArray<string> Scopes { get; init; }

        public required bool Enabled { get; init; }

        public required DateTimeOffset CreatedAt { get; init; }

        public override string ToString() => $"[credential {ClientId}]";
    }

    public sealed record CredentialList(IReadOnlyList<Credential> Items);
}
