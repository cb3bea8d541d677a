using System.Text.Json;
using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Api.Settings;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Catalogs.Json;
using LeadExec.Domain.Notices;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Portal;

/// <summary>Who is signed in, and how the client is reached (PORT-17). Contact data is changed by those who look after the client's users.</summary>
internal static class ProfileEndpoints
{
    private const string Tag = "Portal";
    private const int MostTries = 5;

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/portal/profile").RequireAuthorization(Policies.Portal);
        group.MapGet("", FindAsync).Describe("getPortalProfile", Tag, "The signed-in user and the client's contact data", 401, 403, 404);
        group.MapPut("", SaveAsync).WithExample(new ProfileBodies.Contact { FirstName = "Ann", LastName = "Lee", Email = "ann@example.com" })
            .Describe("replacePortalContact", Tag, "Sets the client's contact data; for users who look after the others", 400, 401, 403, 404, 409);
    }

    /// <summary>The portal user who asks; null when it is gone.</summary>
    public static Task<UserAccount?> UserAsync(HttpContext context, IUserStore users) => users.FindAsync(context.User.SignedInUser(), context.RequestAborted);

    public static ProblemHttpResult NotAdmin() =>
        Problems.Of(StatusCodes.Status403Forbidden, "portalAdminNeeded", "Only users who look after the others may do this.");

    private static async Task<Results<Ok<ProfileBodies.Profile>, ProblemHttpResult>> FindAsync(HttpContext context, IUserStore users, ICatalogSource catalogs) =>
        await UserAsync(context, users) is { } user && catalogs.Current.Clients.GetValueOrDefault(context.User.PortalClient()) is { } client
            ? TypedResults.Ok(Show(user, client, catalogs.Current))
            : Problems.NotFound();

    // A change made at the same time is tried on top of: only the contact is touched.
    private static async Task<Results<Ok<ProfileBodies.Profile>, ProblemHttpResult>> SaveAsync(
        ProfileBodies.Contact body, HttpContext context, IUserStore users, [AsParameters] ContactCall call)
    {
        if (await UserAsync(context, users) is not { } user)
        {
            return Problems.NotFound();
        }

        if (!user.PortalAdmin)
        {
            return NotAdmin();
        }

        var key = new SettingKey(SettingKind.Client, context.User.PortalClient().Value);
        var reply = new SettingReply { Status = SettingStatus.Stale };
        for (var tries = 0; tries < MostTries && reply.Status == SettingStatus.Stale; tries++)
        {
            if (await call.Store.FindAsync(key, context.RequestAborted) is not { } stored)
            {
                return Problems.NotFound();
            }

            var client = JsonSerializer.Deserialize<Client>(stored.Body, SettingJson.Options)! with
            {
                FirstName = Blank(body.FirstName),
                LastName = Blank(body.LastName),
                Email = Blank(body.Email),
            };
            client = Told(client, body.TellNewLeads);
            var change = new SettingChange { Kind = SettingKind.Client, Number = key.Number, ExpectedVersion = stored.Version, Body = JsonSerializer.Serialize(client, SettingJson.Options) };
            reply = await call.Writer.SaveAsync(change, draft: false, context.User.Actor(), context.RequestAborted);
            if (reply.Status == SettingStatus.Saved)
            {
                return TypedResults.Ok(Show(user, client, call.Catalogs.Current));
            }
        }

        return SettingProblems.Of(reply);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Client Told(Client client, bool? tell) => tell is { } wanted
        ? client with { Notices = client.Notices with { Kinds = client.Notices.Kinds.SetItem(NoticeKind.LeadNew, wanted) } }
        : client;

    private static ProfileBodies.Profile Show(UserAccount user, Client client, Catalog catalog) => new()
    {
        UserEmail = user.Email,
        Admin = user.PortalAdmin,
        CompanyName = client.CompanyName,
        Contact = new ProfileBodies.Contact
        {
            FirstName = client.FirstName,
            LastName = client.LastName,
            Email = client.Email,
            TellNewLeads = client.Notices.Kinds.GetValueOrDefault(NoticeKind.LeadNew, catalog.Account.Notices.Of(NoticeKind.LeadNew).Client),
        },
    };

    /// <summary>What a change of the contact needs besides its body.</summary>
    internal sealed record ContactCall(ISettingStore Store, SettingWriter Writer, ICatalogSource Catalogs);
}
