using System.Text.Json;
using System.Text.Json.Nodes;
using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Catalogs.Json;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Settings;

/// <summary>The company's own settings, and the switch that stops every outbound delivery (decision 18).</summary>
internal static class AccountEndpoints
{
    private const string Tag = "Account";
    private const int MostTries = 5;

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("").RequireAuthorization(Policies.Staff);
        group.MapGet("/account", GetAsync).Describe("getAccount", Tag, "The company's settings with their ETag", 401, 403, 404);
        group.MapPut("/account", ReplaceAsync).Describe("replaceAccount", Tag, "Replaces the company's settings", 400, 401, 403, 404, 412, 428)
            .WithExample(new AccountSettings { CompanyName = "Example Leads", ZoneId = "America/Phoenix" });
        group.MapPatch("/account", PatchAsync).Accepts<AccountSettings>("application/merge-patch+json", "application/json")
            .Describe("patchAccount", Tag, "Changes some of the company's settings (RFC 7396)", 400, 401, 403, 404, 412, 428);
        group.MapPost("/outbound/stop", (HttpContext context, ISettingStore store, SettingWriter writer) => SwitchAsync(true, context, store, writer))
            .Describe("stopOutbound", Tag, "Stops every outbound delivery at once", 401, 403, 404, 412);
        group.MapPost("/outbound/start", (HttpContext context, ISettingStore store, SettingWriter writer) => SwitchAsync(false, context, store, writer))
            .Describe("startOutbound", Tag, "Lets deliveries go out again", 401, 403, 404, 412);
    }

    private static async Task<Results<Ok<AccountSettings>, ProblemHttpResult>> GetAsync(HttpContext context, ISettingStore store)
    {
        if (await store.FindAsync(SettingKey.Account, context.RequestAborted) is not { } stored)
        {
            return Problems.NotFound();
        }

        EntityTags.Set(context, stored.Version);
        return TypedResults.Ok(Read(stored));
    }

    private static Task<Results<Ok<AccountSettings>, Accepted<AccountSettings>, ProblemHttpResult>> ReplaceAsync(AccountSettings body, [AsParameters] ResourceCall call) =>
        ChangeAsync(call, _ => body);

    private static async Task<Results<Ok<AccountSettings>, Accepted<AccountSettings>, ProblemHttpResult>> PatchAsync([FromBody] JsonObject patch, [AsParameters] ResourceCall call)
    {
        try
        {
            return await ChangeAsync(call, stored => Read(MergePatch.Apply(JsonNode.Parse(stored.Body)!.AsObject(), patch).ToJsonString()));
        }
        catch (JsonException fault)
        {
            return Problems.Invalid([ApiExceptionHandler.Error(fault)]);
        }
    }

    private static async Task<Results<Ok<AccountSettings>, Accepted<AccountSettings>, ProblemHttpResult>> ChangeAsync(ResourceCall call, Func<StoredSetting, AccountSettings> change)
    {
        if (await call.Store.FindAsync(SettingKey.Account, call.Aborted) is not { } stored)
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

        var account = change(stored);
        var reply = await call.Writer.SaveAsync(Change(stored, account), call.Draft is true, call.Context.User.Actor(), call.Aborted);
        if (reply.Status != SettingStatus.Saved)
        {
            return SettingProblems.Of(reply);
        }

        if (call.Draft is true)
        {
            return TypedResults.Accepted((string?)null, account);
        }

        EntityTags.Set(call.Context, reply.Settings[0].Version);
        return TypedResults.Ok(account);
    }

    // In an emergency nobody should have to read an ETag first; a change made at the same time is tried on top of.
    private static async Task<Results<Ok<AccountSettings>, ProblemHttpResult>> SwitchAsync(bool stopped, HttpContext context, ISettingStore store, SettingWriter writer)
    {
        var reply = new SettingReply { Status = SettingStatus.Stale };
        for (var tries = 0; tries < MostTries && reply.Status == SettingStatus.Stale; tries++)
        {
            if (await store.FindAsync(SettingKey.Account, context.RequestAborted) is not { } stored)
            {
                return Problems.NotFound();
            }

            var account = Read(stored) with { OutboundStopped = stopped };
            if (Read(stored).OutboundStopped == stopped)
            {
                return TypedResults.Ok(account);
            }

            reply = await writer.SaveAsync(Change(stored, account), draft: false, context.User.Actor(), context.RequestAborted);
        }

        return reply.Status == SettingStatus.Saved ? TypedResults.Ok(Read(reply.Settings[0])) : SettingProblems.Of(reply);
    }

    private static SettingChange Change(StoredSetting stored, AccountSettings account) => new()
    {
        Kind = SettingKind.Account,
        Number = SettingKey.AccountNumber,
        ExpectedVersion = stored.Version,
        Body = JsonSerializer.Serialize(account, SettingJson.Options),
    };

    private static AccountSettings Read(StoredSetting stored) => Read(stored.Body);

    private static AccountSettings Read(string body) => JsonSerializer.Deserialize<AccountSettings>(body, SettingJson.Options) ?? throw new JsonException("An object is expected.");
}
