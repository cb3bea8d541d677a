using System.Security.Claims;
using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Settings;

/// <summary>The published catalog, its history, and the draft (decision 16).</summary>
internal static class CatalogEndpoints
{
    private const string Tag = "Catalog";

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/catalog").RequireAuthorization(Policies.Staff);
        group.MapGet("", Get).Describe("getCatalog", Tag, "The version in force in this process, and how much is in it", 401, 403);
        group.MapGet("/versions", ListAsync).Describe("listCatalogVersions", Tag, "Published versions, newest first", 400, 401, 403);
        group.MapGet("/versions/{version:int}", PublishedAsync).Describe("getCatalogVersion", Tag, "What one published version changed, at most 200 settings", 401, 403, 404);
        group.MapGet("/draft", DraftAsync).Describe("getDraft", Tag, "The changes that wait for publication", 401, 403);
        group.MapDelete("/draft", DiscardAsync).Describe("discardDraft", Tag, "Throws the draft away", 401, 403);
        group.MapPost("/publish", PublishAsync).Describe("publishDraft", Tag, "Publishes the draft as one catalog version", 400, 401, 403, 409, 412);
    }

    private static Ok<CatalogState> Get(ICatalogSource catalogs)
    {
        var catalog = catalogs.Current;
        return TypedResults.Ok(new CatalogState
        {
            Version = catalog.Version.Value,
            LeadTypes = catalog.LeadTypes.Count,
            LeadSources = catalog.LeadSources.Count,
            Campaigns = catalog.Campaigns.Count,
            Clients = catalog.Clients.Count,
            DeliveryMethods = catalog.DeliveryMethods.Count,
            DeliveryAccounts = catalog.DeliveryAccounts.Count,
        });
    }

    private static async Task<Results<Ok<ResourcePage<Publication>>, ProblemHttpResult>> ListAsync(
        int? limit, string? cursor, ISettingStore store, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > SettingQuery.MaximumLimit)
        {
            return Problems.Invalid("?limit", $"Between 1 and {SettingQuery.MaximumLimit}.");
        }

        if (Cursor.Read(cursor) is not { } before)
        {
            return Problems.Invalid("?cursor", "Not a cursor of this list.");
        }

        var size = limit ?? 50;
        var rows = await store.PublicationsAsync(cursor is null ? null : new CatalogVersion(before), size, cancellationToken);
        var next = rows.Count < size ? null : Cursor.Of((int)rows[^1].Version.Value);
        return TypedResults.Ok(new ResourcePage<Publication>(
            [.. rows.Select(row => new Publication(row.Version.Value, row.PublishedAt, row.PublishedBy, row.Changes))], next));
    }

    private static async Task<Results<Ok<PublishedChanges>, ProblemHttpResult>> PublishedAsync(int version, ISettingStore store, CancellationToken cancellationToken)
    {
        var changes = await store.PublishedAsync(new CatalogVersion(version), cancellationToken);
        return changes.Count == 0
            ? Problems.NotFound()
            : TypedResults.Ok(new PublishedChanges([.. changes.Select(change => new PublishedChange(change.Key.Kind, change.Key.Number, change.Version, change.Archived))]));
    }

    private static async Task<Ok<Draft>> DraftAsync(ISettingDrafts drafts, CancellationToken cancellationToken)
    {
        var waiting = await drafts.ListAsync(cancellationToken);
        return TypedResults.Ok(new Draft([.. waiting.Select(draft => new DraftChange
        {
            Kind = draft.Key.Kind,
            Id = draft.Key.Number,
            BaseVersion = draft.Change.ExpectedVersion,
            Archive = draft.Change.Archive,
            ChangedAt = draft.ChangedAt,
            ChangedBy = draft.ChangedBy,
        })]));
    }

    private static async Task<NoContent> DiscardAsync(ISettingDrafts drafts, CancellationToken cancellationToken)
    {
        await drafts.DiscardAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<Published>, ProblemHttpResult>> PublishAsync(ClaimsPrincipal user, SettingWriter writer, CancellationToken cancellationToken)
    {
        var reply = await writer.PublishDraftAsync(user.Actor(), cancellationToken);
        return reply.Status switch
        {
            SettingStatus.Saved => TypedResults.Ok(new Published(reply.Version.Value, reply.Settings.Length)),
            SettingStatus.NotFound => Problems.Of(StatusCodes.Status409Conflict, "nothingToPublish", "The draft is empty, or holds a change to something that is gone."),
            SettingStatus.Invalid or SettingStatus.Stale or SettingStatus.NumberTaken => SettingProblems.Of(reply),
        };
    }

    public sealed record CatalogState
    {
        public required long Version { get; init; }

        public required int LeadTypes { get; init; }

        public required int LeadSources { get; init; }

        public required int Campaigns { get; init; }

        public required int Clients { get; init; }

        public required int DeliveryMethods { get; init; }

        public required int DeliveryAccounts { get; init; }
    }

    /// <summary>One published version.</summary>
    public sealed record Publication(long Version, DateTimeOffset PublishedAt, string PublishedBy, int Changes);

    /// <summary>What a published version changed.</summary>
    public sealed record PublishedChanges(IReadOnlyList<PublishedChange> Items);

    /// <summary>One setting of a publication; <paramref name="Version"/> is that setting's own, as its history counts.</summary>
    public sealed record PublishedChange(SettingKind Kind, int Id, int Version, bool Archived);

    /// <summary>The waiting changes.</summary>
    public sealed record Draft(IReadOnlyList<DraftChange> Items);

    public sealed record DraftChange
    {
        public required SettingKind Kind { get; init; }

        public required int Id { get; init; }

        /// <summary>The version that the change was made from; 0 for something new.</summary>
        public required int BaseVersion { get; init; }

        public required bool Archive { get; init; }

        public required DateTimeOffset ChangedAt { get; init; }

        public required string ChangedBy { get; init; }
    }

    /// <summary>What a publication did.</summary>
    public sealed record Published(long Version, int Changes);
}
