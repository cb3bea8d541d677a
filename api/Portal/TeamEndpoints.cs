using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Portal;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;

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
            .Describe("changePortalColleague", Tag, "Enables or disables another user of the client, says who may look after users, which leads it sees and who stands above", 400, 401, 403, 404, 409);
        api.MapPut("/portal/leads/{id:guid}/assignee", AssignAsync).RequireAuthorization(Policies.Portal).WithExample(new ProfileBodies.Assignee { UserId = 7 })
            .Describe("assignPortalLead", Tag, "Gives a lead to a user of the client; for users who look after the others", 400, 401, 403, 404);
    }

    private static async Task<Results<Ok<ProfileBodies.Team>, ProblemHttpResult>> ListAsync(HttpContext context, IUserStore users, IPortalPeople sights) =>
        await ProfileEndpoints.UserAsync(context, users) is { PortalAdmin: true } user
            ? TypedResults.Ok(await TeamAsync(user, context, (users, sights)))
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
        int id, ProfileBodies.Rights body, HttpContext context, [AsParameters] RightsCall call)
    {
        var found = await call.Users.FindAsync(new UserId(id), context.RequestAborted);
        if (found is null || found.ClientId != context.User.PortalClient())
        {
            return Problems.NotFound();
        }

        if (await ProfileEndpoints.UserAsync(context, call.Users) is not { PortalAdmin: true } user)
        {
            return ProfileEndpoints.NotAdmin();
        }

        if (found.Id == user.Id)
        {
            return Problems.Of(StatusCodes.Status409Conflict, "ownAccount", "Nobody changes their own rights.");
        }

        if (body.Sees is not null || body.ReportsTo is not null)
        {
            var sight = new PortalPersonChange(context.User.PortalClient(), found.Id, context.User.Actor()) { Sees = body.Sees, ReportsTo = body.ReportsTo is { } above ? new UserId(above) : null };
            if (!await call.Sights.ChangeAsync(sight, context.RequestAborted))
            {
                return Problems.Of(StatusCodes.Status409Conflict, "reportsInCircle", "The user above has to be another user of yours who does not stand below.");
            }
        }

        var change = new RightsChange
        {
            Actor = context.User.Actor(),
            Action = "changePortalUser",
            PortalAdmin = body.Admin,
            Disabled = body.Enabled == found.Disabled ? !body.Enabled : null,
        };
        if (change.PortalAdmin is not null || change.Disabled is not null)
        {
            await call.Users.ChangeRightsAsync(found.Id, change, context.RequestAborted);
        }

        return TypedResults.Ok(await TeamAsync(user, context, (call.Users, call.Sights)));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> AssignAsync(Guid id, ProfileBodies.Assignee body, HttpContext context, IUserStore users, IPortalPeople sights)
    {
        if (await ProfileEndpoints.UserAsync(context, users) is not { PortalAdmin: true } user)
        {
            return ProfileEndpoints.NotAdmin();
        }

        UserId? to = body.UserId is { } said ? new UserId(said) : null;
        return await sights.AssignAsync(context.User.PortalClient(), new AttemptId(id), to, user.Id, context.RequestAborted) ? TypedResults.NoContent() : Problems.NotFound();
    }

    private static async Task<ProfileBodies.Team> TeamAsync(UserAccount self, HttpContext context, (IUserStore Users, IPortalPeople Sights) stores)
    {
        var people = await stores.Users.PortalUsersAsync(context.User.PortalClient(), context.RequestAborted);
        var sights = (await stores.Sights.OfAsync(context.User.PortalClient(), context.RequestAborted)).ToDictionary(person => person.Id);
        return new ProfileBodies.Team([.. people.Select(person => new ProfileBodies.Member
        {
            Id = person.Id.Value,
            Email = person.Email,
            Admin = person.PortalAdmin,
            Enabled = !person.Disabled,
            Sees = sights.GetValueOrDefault(person.Id)?.Sees ?? PortalSees.All,
            ReportsTo = sights.GetValueOrDefault(person.Id)?.ReportsTo?.Value,
            Self = person.Id == self.Id,
        })]);
    }

    /// <summary>What a change of rights needs besides its body.</summary>
    internal sealed record RightsCall(IUserStore Users, IPortalPeople Sights);
}
