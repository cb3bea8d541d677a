using System.Text.Json;
using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Catalogs.Json;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Settings;

/// <summary>Access keys of a lead source (decision 4): 256 bits, shown once, stored as SHA-256, two alive at once so that one can take over from the other.</summary>
internal static class AccessKeyEndpoints
{
    private const string Tag = "Access keys";
    private const int MaximumKeys = 2;
    private const int MostTries = 5;
    private const int KeyIdLength = 16;

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/lead-sources/{id:int}/access-keys").RequireAuthorization(Policies.Staff);
        group.MapPost("", CreateAsync).Describe("createAccessKey", Tag, "Makes an access key; it is shown only now", 401, 403, 404, 409, 412);
        group.MapDelete("/{keyId}", RevokeAsync).Describe("revokeAccessKey", Tag, "Revokes an access key in every process within a second", 401, 403, 404, 412);
    }

    /// <summary>What a key is called once it cannot be shown any more: the beginning of its hash.</summary>
    internal static string KeyId(string hash) => hash[..KeyIdLength];

    private static async Task<Results<Created<AccessKey>, ProblemHttpResult>> CreateAsync(int id, HttpContext context, ISettingStore store, SettingWriter writer)
    {
        var key = ReferenceToken.New("lxk_");
        var hash = ReferenceToken.HashHex(key);
        var full = false;
        var reply = await ChangeAsync(id, context, (store, writer), source =>
        {
            full = source.AccessKeyHashes.Length >= MaximumKeys;
            return full ? null : source with { AccessKeyHashes = source.AccessKeyHashes.Add(hash) };
        });
        if (full)
        {
            return Problems.Of(StatusCodes.Status409Conflict, "twoKeysLive", "Two access keys are live. Revoke one first.");
        }

        return reply.Status == SettingStatus.Saved ? TypedResults.Created((string?)null, new AccessKey(KeyId(hash), key)) : SettingProblems.Of(reply);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeAsync(int id, string keyId, HttpContext context, ISettingStore store, SettingWriter writer)
    {
        var reply = await ChangeAsync(id, context, (store, writer), source =>
            source.AccessKeyHashes.FirstOrDefault(hash => KeyId(hash) == keyId) is { } found
                ? source with { AccessKeyHashes = source.AccessKeyHashes.Remove(found) }
                : null);
        return reply.Status == SettingStatus.Saved ? TypedResults.NoContent() : SettingProblems.Of(reply);
    }

    private static async Task<SettingReply> ChangeAsync(
        int id, HttpContext context, (ISettingStore Store, SettingWriter Writer) settings, Func<LeadSource, LeadSource?> change)
    {
        var reply = new SettingReply { Status = SettingStatus.Stale };
        for (var tries = 0; tries < MostTries && reply.Status == SettingStatus.Stale; tries++)
        {
            var stored = await settings.Store.FindAsync(new SettingKey(SettingKind.LeadSource, id), context.RequestAborted);
            if (stored is not { Archived: false } || change(JsonSerializer.Deserialize<LeadSource>(stored.Body, SettingJson.Options)!) is not { } source)
            {
                return new SettingReply { Status = SettingStatus.NotFound };
            }

            var saved = new SettingChange
            {
                Kind = SettingKind.LeadSource,
                Number = id,
                ExpectedVersion = stored.Version,
                Body = JsonSerializer.Serialize(source, SettingJson.Options),
            };
            reply = await settings.Writer.SaveAsync(saved, draft: false, context.User.Actor(), context.RequestAborted);
        }

        return reply;
    }

    /// <summary>A new access key.</summary>
    public sealed record AccessKey(string Id, string Key)
    {
        public override string ToString() => $"[access key {Id}]";
    }
}
