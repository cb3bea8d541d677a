using System.Security.Claims;
using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Domain.Values;
using LeadExec.Ports.Portal;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Security;

/// <summary>Staff invite a client's portal users by a link that works once (CLNT-12).</summary>
internal static class PortalUserEndpoints
{
    private const string Tag = "Portal users";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/clients/{id:int}/portal-users", InviteAsync).RequireAuthorization(Policies.Staff)
            .Describe("invitePortalUser", Tag, "Makes a one-time link by which a portal user of the client sets a password", 400, 401, 403, 404, 409)
            .WithExample(new AccountRequests.InvitePortalUser { Email = "buyer@example.com" });
        api.MapGet("/clients/{id:int}/portal-users", ListAsync).RequireAuthorization(Policies.Staff)
            .Describe("listPortalUsers", Tag, "The portal users of the client", 401, 403);
        api.MapPut("/clients/{id:int}/portal-users/{userId:int}/clients", TieAsync).RequireAuthorization(Policies.Staff).WithExample(new AccountRequests.TieClients { ClientIds = [8, 9] })
            .Describe("tiePortalUser", Tag, "Ties a portal user to further clients, whose leads it then sees beside its own client's (PORT-21)", 400, 401, 403, 404);
        api.MapDelete("/clients/{id:int}/portal-users/{userId:int}", DisableAsync).RequireAuthorization(Policies.Staff)
            .Describe("disablePortalUser", Tag, "Disables a portal user and ends all sessions", 401, 403, 404);
        api.MapGet("/one-time-links/{token}", ShowLinkAsync).AllowAnonymous()
            .Describe("getOneTimeLink", Tag, "Whom the link is for", 404);
        api.MapPost("/one-time-links/{token}", UseLinkAsync).AllowAnonymous()
            .Describe("useOneTimeLink", Tag, "Sets the password of the portal user whom the link is for", 400, 403, 404, 503)
            .WithExample(new AccountRequests.UseLink { Password = "a long pass phrase" });
    }

    private static async Task<Results<Created<AccountReplies.OneTimeLink>, ProblemHttpResult>> InviteAsync(
        int id, AccountRequests.InvitePortalUser request, HttpContext context, ICatalogSource catalogs, IOneTimeLinks links)
    {
        if (!catalogs.Current.Clients.ContainsKey(new ClientId(id)))
        {
            return Problems.NotFound();
        }

        if (!Emails.LooksRight(request.Email))
        {
            return Problems.Invalid("/email", "Not an e-mail address.");
        }

        return await links.CreateAsync(new ClientId(id), request.Email, context.User.Actor(), context.RequestAborted) is { } token
            ? TypedResults.Created((string?)null, new AccountReplies.OneTimeLink(token, "/portal/welcome#" + token, (int)IOneTimeLinks.Lifetime.TotalHours))
            : Problems.Of(StatusCodes.Status409Conflict, "emailTaken", "The e-mail address belongs to somebody else.");
    }

    private static async Task<Ok<AccountReplies.People>> ListAsync(int id, IUserStore users, IPortalPeople sights, CancellationToken cancellationToken)
    {
        var people = await users.PortalUsersAsync(new ClientId(id), cancellationToken);
        var ties = (await sights.OfAsync(new ClientId(id), cancellationToken)).ToDictionary(person => person.Id, person => person.Others);
        return TypedResults.Ok(new AccountReplies.People(
            [.. people.Select(user => AccountReplies.Show(user) with { OtherClientIds = [.. ties[user.Id].Select(other => other.Value)] })]));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> TieAsync(int id, int userId, AccountRequests.TieClients body, HttpContext context, [AsParameters] TieCall call)
    {
        if (body.ClientIds.Count > IPortalPeople.MostOthers || body.ClientIds.Any(other => !call.Catalogs.Current.Clients.ContainsKey(new ClientId(other))))
        {
            return Problems.Invalid("/clientIds", $"Numbers of clients, at most {IPortalPeople.MostOthers}.");
        }

        var change = new PortalPersonChange(new ClientId(id), new UserId(userId), context.User.Actor()) { Others = [.. body.ClientIds.Select(other => new ClientId(other))] };
        return await call.Sights.ChangeAsync(change, context.RequestAborted)
            ? TypedResults.NoContent()
            : Problems.NotFound();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DisableAsync(int id, int userId, HttpContext context, IUserStore users)
    {
        if (await users.FindAsync(new UserId(userId), context.RequestAborted) is not { } user || user.ClientId != new ClientId(id))
        {
            return Problems.NotFound();
        }

        var change = new RightsChange { Actor = context.User.Actor(), Action = "disablePortalUser", Disabled = true };
        await users.ChangeRightsAsync(user.Id, change, context.RequestAborted);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<AccountReplies.LinkTarget>, ProblemHttpResult>> ShowLinkAsync(string token, IOneTimeLinks links, CancellationToken cancellationToken) =>
        await links.FindEmailAsync(token, cancellationToken) is { } email ? TypedResults.Ok(new AccountReplies.LinkTarget(email)) : Problems.NotFound();

    private static async Task<Results<Ok<AccountReplies.Person>, ProblemHttpResult>> UseLinkAsync(
        string token, AccountRequests.UseLink request, IOneTimeLinks links, PasswordGate gate, CancellationToken cancellationToken)
    {
        if (await links.FindEmailAsync(token, cancellationToken) is not { } email)
        {
            return Problems.NotFound();
        }

        if (PasswordRules.Check(request.Password, email) is { } wrong)
        {
            return Problems.Invalid("/password", wrong);
        }

        if (await gate.CreateAsync(request.Password, cancellationToken) is not { } hash)
        {
            return PasswordCheck.Busy();
        }

        return await links.UseAsync(token, hash, cancellationToken) is { } user ? TypedResults.Ok(AccountReplies.Show(user)) : Problems.NotFound();
    }

    /// <summary>What tying a user needs besides its body.</summary>
    internal sealed record TieCall(IPortalPeople Sights, ICatalogSource Catalogs);
}
