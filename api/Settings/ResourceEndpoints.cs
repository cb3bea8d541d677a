using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace LeadExec.Api.Settings;

/// <summary>List, read, create, replace, patch, archive and history of one kind of setting.</summary>
internal sealed class ResourceEndpoints<TBody, TSetting>(Resource<TBody, TSetting> resource, JsonSerializerOptions json)
    where TBody : ResourceBody
    where TSetting : class
{
    private const string Tag = "Settings";

    public static void Map(RouteGroupBuilder api, Resource<TBody, TSetting> resource)
    {
        var json = ((IEndpointRouteBuilder)api).ServiceProvider.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        new ResourceEndpoints<TBody, TSetting>(resource, json).Map(api.MapGroup("/" + resource.Path).RequireAuthorization(Policies.Staff));
    }

    private void Map(RouteGroupBuilder group)
    {
        var (one, many) = resource.Nouns;
        group.MapGet("", ListAsync).WithMetadata(new ListFilters(resource.Filters))
            .Describe("list" + many, Tag, $"A page of {resource.Path} in order of number", 400, 401, 403);
        group.MapGet("/{id:int}", GetAsync).Describe("get" + one, Tag, "The setting with its ETag", 401, 403, 404);
        group.MapGet("/{id:int}/versions", HistoryAsync).Describe($"list{one}Versions", Tag, "The latest 200 versions, newest first", 401, 403, 404);
        group.MapPost("", CreateAsync).Describe("create" + one, Tag, "Creates the setting and publishes it", 400, 401, 403, 409).WithExample(resource.Example);
        group.MapPut("/{id:int}", ReplaceAsync).Describe("replace" + one, Tag, "Replaces the setting and publishes it", 400, 401, 403, 404, 412, 428).WithExample(resource.Example);
        group.MapPatch("/{id:int}", PatchAsync).Accepts<TBody>("application/merge-patch+json", "application/json")
            .Describe("patch" + one, Tag, "Changes some members (RFC 7396) and publishes", 400, 401, 403, 404, 412, 428);
        group.MapDelete("/{id:int}", ArchiveAsync).Describe("archive" + one, Tag, "Takes the setting out of the catalog; its number and history stay", 400, 401, 403, 404, 412, 428);
    }

    private async Task<Results<Ok<ResourcePage<TBody>>, ProblemHttpResult>> ListAsync(
        HttpContext context, ISettingStore store, int? limit, string? cursor, bool? archived)
    {
        if (limit is < 1 or > SettingQuery.MaximumLimit)
        {
            return Problems.Invalid("?limit", $"Between 1 and {SettingQuery.MaximumLimit}.");
        }

        if (Cursor.Read(cursor) is not { } after)
        {
            return Problems.Invalid("?cursor", "Not a cursor of this list.");
        }

        var equal = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var filter in resource.Filters.Where(name => context.Request.Query.ContainsKey(name)))
        {
            if (!int.TryParse(context.Request.Query[filter], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return Problems.Invalid("?" + filter, "A number is expected.");
            }

            equal[filter] = number;
        }

        var size = limit ?? 50;
        var query = new SettingQuery { Kind = resource.Kind, After = after, Limit = size, WithArchived = archived ?? false, Equal = equal };
        return TypedResults.Ok(await resource.PageAsync(store, query, context.User.Rights().Data, context.RequestAborted));
    }

    private async Task<Results<Ok<TBody>, ProblemHttpResult>> GetAsync(int id, [AsParameters] ResourceCall call)
    {
        if (await FindAsync(id, call) is not { } stored)
        {
            return Problems.NotFound();
        }

        EntityTags.Set(call.Context, stored.Version);
        return TypedResults.Ok(resource.Show(stored));
    }

    private async Task<Results<Ok<ResourcePage<TBody>>, ProblemHttpResult>> HistoryAsync(int id, ISettingStore store, ClaimsPrincipal person, CancellationToken cancellationToken)
    {
        var rows = await store.HistoryAsync(new SettingKey(resource.Kind, id), SettingQuery.MaximumLimit, cancellationToken);
        return rows.Count == 0 || !Resource<TBody, TSetting>.IsWithin(person.Rights().Data, rows[0].Body) ? Problems.NotFound() : TypedResults.Ok(new ResourcePage<TBody>([.. rows.Select(resource.Show)], null));
    }

    private async Task<Results<Created<TBody>, Accepted<TBody>, ProblemHttpResult>> CreateAsync(TBody body, [AsParameters] ResourceCall call)
    {
        if (body.Id is <= 0)
        {
            return Problems.Invalid("/id", "Above 0, or absent.");
        }

        // The number is taken first, because secrets are sealed to it.
        var number = body.Id ?? await call.Store.TakeNumberAsync(resource.Kind, call.Aborted);
        var change = new SettingChange { Kind = resource.Kind, Number = number, ExpectedVersion = 0, Body = resource.Read(body, number, null) };
        if (Outside(change.Body, call) is { } outside)
        {
            return outside;
        }

        var reply = await call.Writer.SaveAsync(change, call.Draft is true, call.Context.User.Actor(), call.Aborted);
        if (reply.Status != SettingStatus.Saved)
        {
            return SettingProblems.Of(reply);
        }

        var location = string.Create(CultureInfo.InvariantCulture, $"{LeadExecApi.Prefix}/{resource.Path}/{number}");
        if (call.Draft is true)
        {
            return TypedResults.Accepted(location, ShowDraft(change));
        }

        EntityTags.Set(call.Context, reply.Settings[0].Version);
        return TypedResults.Created(location, resource.Show(reply.Settings[0]));
    }

    private async Task<Results<Ok<TBody>, Accepted<TBody>, ProblemHttpResult>> ReplaceAsync(int id, TBody body, [AsParameters] ResourceCall call) =>
        body.Id is { } other && other != id
            ? Problems.Invalid("/id", "Not the number in the address.")
            : await ChangeAsync(id, call, stored => resource.Read(body, id, stored.Body));

    private async Task<Results<Ok<TBody>, Accepted<TBody>, ProblemHttpResult>> PatchAsync(int id, [FromBody] JsonObject patch, [AsParameters] ResourceCall call)
    {
        try
        {
            return await ChangeAsync(id, call, stored => Patched(stored, patch, id));
        }
        catch (JsonException fault)
        {
            return Problems.Invalid([ApiExceptionHandler.Error(fault)]);
        }
    }

    private Task<Results<Ok<TBody>, Accepted<TBody>, ProblemHttpResult>> ArchiveAsync(int id, [AsParameters] ResourceCall call) =>
        ChangeAsync(id, call, _ => null);

    private async Task<Results<Ok<TBody>, Accepted<TBody>, ProblemHttpResult>> ChangeAsync(int id, ResourceCall call, Func<StoredSetting, string?> newBody)
    {
        if (await FindAsync(id, call) is not { Archived: false } stored)
        {
            return Problems.NotFound();
        }

        if (string.IsNullOrWhiteSpace(call.IfMatch))
        {
            return SettingProblems.NoIfMatch();
        }

        if (!EntityTags.Fits(call.IfMatch, stored.Version))
        {
            return SettingProblems.Stale();
        }

        var body = newBody(stored);
        if (Outside(body, call) is { } outside)
        {
            return outside;
        }

        var change = new SettingChange { Kind = resource.Kind, Number = id, ExpectedVersion = stored.Version, Body = body, Archive = body is null };
        var reply = await call.Writer.SaveAsync(change, call.Draft is true, call.Context.User.Actor(), call.Aborted);
        if (reply.Status != SettingStatus.Saved)
        {
            return SettingProblems.Of(reply);
        }

        if (call.Draft is true)
        {
            return TypedResults.Accepted((string?)null, body is null ? resource.Show(stored) : ShowDraft(change));
        }

        EntityTags.Set(call.Context, reply.Settings[0].Version);
        return TypedResults.Ok(resource.Show(reply.Settings[0]));
    }

    // Nobody gives a setting to a client, source or lead type of others.
    private static ProblemHttpResult? Outside(string? body, ResourceCall call) => body is null || Resource<TBody, TSetting>.IsWithin(call.Context.User.Rights().Data, body)
        ? null
        : StaffScope.Outside();

    private async Task<StoredSetting?> FindAsync(int id, ResourceCall call)
    {
        var found = await ReadAsync(id, call);
        return found is null || Resource<TBody, TSetting>.IsWithin(call.Context.User.Rights().Data, found.Body) ? found : null;
    }

    private async Task<StoredSetting?> ReadAsync(int id, ResourceCall call)
    {
        var key = new SettingKey(resource.Kind, id);
        var stored = await call.Store.FindAsync(key, call.Aborted);
        if (call.Draft is not true)
        {
            return stored;
        }

        var draft = (await call.Drafts.ListAsync(call.Aborted)).FirstOrDefault(item => item.Key == key);
        return draft?.Change.Body is { } body ? Waiting(draft.Change, body, draft.ChangedAt, draft.ChangedBy) : stored;
    }

    private string Patched(StoredSetting stored, JsonObject patch, int id)
    {
        var shown = JsonSerializer.SerializeToNode(resource.Show(stored), json)!.AsObject(); // a setting is an object
        var body = MergePatch.Apply(shown, patch).Deserialize<TBody>(json)!;                 // and so is its patched form
        return resource.Read(body, id, stored.Body);
    }

    private TBody ShowDraft(SettingChange change) => resource.Show(Waiting(change, change.Body!, default, "")) with { ChangedAt = null, ChangedBy = null };

    private static StoredSetting Waiting(SettingChange change, string body, DateTimeOffset at, string by) => new()
    {
        Key = new SettingKey(change.Kind, change.Number ?? 0),
        Version = change.ExpectedVersion,
        CatalogVersion = default,
        Body = body,
        CreatedAt = at,
        ChangedAt = at,
        ChangedBy = by,
    };
}
