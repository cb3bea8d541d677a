using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Domain.Values;
using LeadExec.Ports.Security;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Security;

/// <summary>Administrators look after the people of the company (SET-07): invite by a one-time link, give roles, disable, and let set a new password.</summary>
internal static class StaffUserEndpoints
{
    /// <summary>People of the company.</summary>
    private const int Most = 200;

    private const int MaximumName = 200;
    private const string Tag = "Staff";

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/staff-users").RequireAuthorization(Policies.Administrator);
        group.MapGet("", ListAsync).Describe("listStaff", Tag, "The people of the company who sign in", 401, 403);
        group.MapPost("", InviteAsync).WithExample(new StaffUserBodies.InviteStaff { Email = "colleague@example.com", Role = UserRole.Staff })
            .Describe("inviteStaff", Tag, "Adds a person and makes a one-time link by which a password is set", 400, 401, 403, 409, 503);
        group.MapPut("/{id:int}", ChangeAsync).WithExample(new StaffUserBodies.ChangeStaff { Role = UserRole.Administrator })
            .Describe("changeStaff", Tag, "Gives another role, disables or enables; sessions end at once", 400, 401, 403, 404, 409);
        group.MapPost("/{id:int}/password-link", ResetAsync)
            .Describe("resetStaffPassword", Tag, "Makes a one-time link by which a new password is set; sessions end at once", 401, 403, 404, 409);
    }

    private static async Task<Ok<AccountReplies.People>> ListAsync(IUserStore users, CancellationToken cancellationToken) =>
        TypedResults.Ok(new AccountReplies.People([.. (await users.StaffAsync(cancellationToken)).Select(AccountReplies.Show)]));

    private static async Task<Results<Created<AccountReplies.OneTimeLink>, ProblemHttpResult>> InviteAsync(
        StaffUserBodies.InviteStaff body, HttpContext context, [AsParameters] StaffCall call)
    {
        if (Wrong(body) is { } wrong)
        {
            return wrong;
        }

        if (body.StaffRoleId is { } role && (await call.Roles.ListAsync(context.RequestAborted)).All(known => known.Id.Value != role))
        {
            return Problems.Invalid("/staffRoleId", "There is no such role.");
        }

        if ((await call.Users.StaffAsync(context.RequestAborted)).Count >= Most)
        {
            return Problems.Of(StatusCodes.Status409Conflict, "tooManyUsers", $"There are {Most} people already.");
        }

        // A password that nobody knows: the link sets the first one.
        if (await call.Passwords.CreateAsync(ReferenceToken.New(), context.RequestAborted) is not { } hash)
        {
            return PasswordCheck.Busy();
        }

        var added = await call.Users.AddAsync(New(body, hash), context.User.Actor(), context.RequestAborted);
        if (added is null)
        {
            return Problems.Of(StatusCodes.Status409Conflict, "emailTaken", "The e-mail address has an account already.");
        }

        return await LinkAsync(added, context, call) is { } link ? TypedResults.Created((string?)null, link) : Problems.NotFound();
    }

    private static async Task<Results<Ok<AccountReplies.Person>, ProblemHttpResult>> ChangeAsync(
        int id, StaffUserBodies.ChangeStaff body, HttpContext context, [AsParameters] StaffCall call)
    {
        var (found, problem) = await OtherAsync(id, context, call);
        if (found is null)
        {
            return problem!; // one of the two is there
        }

        if (Wrong(body.Role ?? UserRole.Staff, body.StaffRoleId, body.Role is null) is { } wrong)
        {
            return wrong;
        }

        var wanted = found with
        {
            Role = body.Role ?? found.Role,
            StaffRoleId = body.Role is null ? found.StaffRoleId : RoleOf(body.StaffRoleId),
            Disabled = !(body.Enabled ?? !found.Disabled),
        };
        return await SaveAsync(found, wanted, context, call) switch
        {
            StaffChange.LastAdministrator => Problems.Of(StatusCodes.Status409Conflict, "lastAdministrator", "Nobody else who may sign in is an administrator."),
            StaffChange.NoSuchRole => Problems.Invalid("/staffRoleId", "There is no such role."),
            StaffChange.NotFound => Problems.NotFound(),
            StaffChange.Done => TypedResults.Ok(AccountReplies.Show(wanted)),
        };
    }

    private static Task<StaffChange> SaveAsync(UserAccount found, UserAccount wanted, HttpContext context, StaffCall call)
    {
        var role = wanted.Role != found.Role || wanted.StaffRoleId != found.StaffRoleId;
        var change = new RightsChange
        {
            Actor = context.User.Actor(),
            Action = "changeStaff",
            Role = role ? wanted.Role : null,
            StaffRoleId = wanted.StaffRoleId,
            Disabled = wanted.Disabled != found.Disabled ? wanted.Disabled : null,
        };
        return call.Users.ChangeRightsAsync(found.Id, change, context.RequestAborted);
    }

    private static async Task<Results<Created<AccountReplies.OneTimeLink>, ProblemHttpResult>> ResetAsync(int id, HttpContext context, [AsParameters] StaffCall call)
    {
        var (found, problem) = await OtherAsync(id, context, call);
        if (found is null)
        {
            return problem!; // one of the two is there
        }

        return await LinkAsync(found, context, call) is { } link
            ? TypedResults.Created((string?)null, link)
            : Problems.Of(StatusCodes.Status409Conflict, "disabled", "A disabled person sets no password.");
    }

    // Nobody changes their own rights, so that nobody locks themselves out by mistake.
    private static async Task<(UserAccount? Found, ProblemHttpResult? Problem)> OtherAsync(int id, HttpContext context, StaffCall call)
    {
        var found = await call.Users.FindAsync(new UserId(id), context.RequestAborted);
        return found switch
        {
            null or { ClientId: not null } => (null, Problems.NotFound()),
            _ when found.Id == context.User.SignedInUser() => (null, Problems.Of(StatusCodes.Status409Conflict, "ownAccount", "Nobody changes their own rights.")),
            _ => (found, null),
        };
    }

    private static ProblemHttpResult? Wrong(StaffUserBodies.InviteStaff body)
    {
        if (!Emails.LooksRight(body.Email))
        {
            return Problems.Invalid("/email", "Not an e-mail address.");
        }

        if (body.Name is { Length: > MaximumName })
        {
            return Problems.Invalid("/name", $"At most {MaximumName} characters.");
        }

        return Wrong(body.Role, body.StaffRoleId, absent: false);
    }

    private static ProblemHttpResult? Wrong(UserRole role, int? staffRole, bool absent)
    {
        if (role is not (UserRole.Administrator or UserRole.Staff))
        {
            return Problems.Invalid("/role", "Administrator or staff.");
        }

        return staffRole is not null && (absent || role != UserRole.Staff) ? Problems.Invalid("/staffRoleId", "Only staff have a role of their own; role says staff with it.") : null;
    }

    private static StaffRoleId? RoleOf(int? number) => number is { } role ? new StaffRoleId(role) : null;

    private static NewUser New(StaffUserBodies.InviteStaff body, string hash) => new()
    {
        Email = body.Email,
        Name = string.IsNullOrWhiteSpace(body.Name) ? null : body.Name.Trim(),
        Role = body.Role,
        StaffRoleId = RoleOf(body.StaffRoleId),
        PasswordHash = hash,
    };

    private static async Task<AccountReplies.OneTimeLink?> LinkAsync(UserAccount user, HttpContext context, StaffCall call) =>
        await call.Links.CreateResetAsync(user.Email, context.User.Actor(), context.RequestAborted) is { } token
            ? new AccountReplies.OneTimeLink(token, "/admin/welcome#" + token, (int)IOneTimeLinks.Lifetime.TotalHours)
            : null;

    /// <summary>What the endpoints need besides their bodies.</summary>
    internal sealed record StaffCall
    {
        [FromServices]
        public required IUserStore Users { get; init; }

        [FromServices]
        public required IStaffRoles Roles { get; init; }

        [FromServices]
        public required IOneTimeLinks Links { get; init; }

        [FromServices]
        public required PasswordGate Passwords { get; init; }
    }
}
