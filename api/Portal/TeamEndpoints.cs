using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Audit;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Portal;

/// <summary>A client's own users, looked after by those of them who may (PORT-19). The client comes from the session (decision 26).</summary>
internal static class TeamEndpoints
{
    /// <summary>Users of one client.</summary>
    private const int Most = 200;

    private const string Tag = "Portal";

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/portal/users").RequireAuthorization(Policies.Portal);
        group.MapGet("", ListAsync).Describe("listPortalTeam", Tag, "The client's own users; for users who look after the others", 401, 403);
        group.MapPost("", InviteAsync).WithExample(new ProfileBodies.Invite { Email = "colleague@example.com" })
            .Describe("invitePortalColleague", Tag, "Makes a one-time link by which a new user of the client sets a password", 400, 401, 403, 409);
        group.MapPut("/{id:int}", ChangeAsync).WithExample(new ProfileBodies.Rights { Admin = false, Enabled = false })
            .Describe("changePortalColleague", Tag, "Enables or disables another user of the client, and says who may look after users", 400, 401, 403, 404, 409);
    }

    private static async Task<Results<Ok<ProfileBodies.Team>, ProblemHttpResult>> ListAsync(HttpContext context, IUserStore users) =>
        await ProfileEndpoints.UserAsync(context, users) is { PortalAdmin: true } user
            ? TypedResults.Ok(await TeamAsync(user, context, users))
            : ProfileEndpoints.NotAdmin();

    private static async Task<Results<Created<AccountReplies.OneTimeLink>, ProblemHttpResult>> InviteAsync(
        ProfileBodies.Invite body, HttpContext context, IUserStore users, IOneTimeLinks links)
    {
        if (await ProfileEndpoints.UserAsync(context, users) is not { PortalAdmin: true })
        {
            return ProfileEndpoints.NotAdmin();
        }

        var client = context.User.PortalClient();
        if (!Emails.LooksRight(body.Email))
        {
            return Problems.Invalid("/email", "Not an e-mail address.");
        }

        // A link for somebody who is there would let one user take over another; new passwords are a matter of staff.
        if (await users.FindByEmailAsync(body.Email, context.RequestAborted) is not null || (await users.PortalUsersAsync(client, context.RequestAborted)).Count >= Most)
        {
            return Problems.Of(StatusCodes.Status409Conflict, "emailTaken", "The e-mail address has an account already, or there are too many users.");
        }

        var link = new NewPortalLink(client, body.Email, context.User.Actor()) { Admin = body.Admin };
        return await links.CreateAsync(link, context.RequestAborted) is { } token
            ? TypedResults.Created((string?)null, new AccountReplies.OneTimeLink(token, "/portal/welcome#" + token, (int)IOneTimeLinks.Lifetime.TotalHours))
            : Problems.Of(StatusCodes.Status409Conflict, "emailTaken", "The e-mail address has an account already.");
    }

    private static async Task<Results<Ok<ProfileBodies.Team>, ProblemHttpResult>> ChangeAsync(
        int id, ProfileBodies.Rights body, HttpContext context, IUserStore users, [FromServices] IAuditLog audit)
    {
        var found = await users.FindAsync(new UserId(id), context.RequestAborted);
        if (found is null || found.ClientId != context.User.PortalClient())
        {
            return Problems.NotFound();
        }

        if (await ProfileEndpoints.UserAsync(context, users) is not { PortalAdmin: true } user)
        {
            return ProfileEndpoints.NotAdmin();
        }

        if (found.Id == user.Id)
        {
            return Problems.Of(StatusCodes.Status409Conflict, "ownAccount", "Nobody changes their own rights.");
        }

        var (admin, enabled) = (body.Admin ?? found.PortalAdmin, body.Enabled ?? !found.Disabled);
        var rights = $$"""{"admin":{{(admin ? "true" : "false")}},"enabled":{{(enabled ? "true" : "false")}}}""";
        await audit.WriteAsync(new AuditEntry { Actor = context.User.Actor(), Action = "changePortalUser", Subject = $"user/{id}", Particulars = rights }, context.RequestAborted);
        await users.SetPortalAdminAsync(found.Id, admin, context.RequestAborted);
        if (found.Disabled == enabled)
        {
            await users.SetDisabledAsync(found.Id, !enabled, context.RequestAborted);
        }

        return TypedResults.Ok(await TeamAsync(user, context, users));
    }

    private static async Task<ProfileBodies.Team> TeamAsync(UserAccount self, HttpContext context, IUserStore users)
    {
        var people = await users.PortalUsersAsync(context.User.PortalClient(), context.RequestAborted);
        return new ProfileBodies.Team([.. people.Select(person => new ProfileBodies.Member
        {
            Id = person.Id.Value,
            Email = person.Email,
            Admin = person.PortalAdmin,
            Enabled = !person.Disabled,
            Self = person.Id == self.Id,
        })]);
    }
}
