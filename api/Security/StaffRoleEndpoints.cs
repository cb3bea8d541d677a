using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Security;

/// <summary>Administrators say what roles of staff there are (SET-08, SET-09). Their own role is built in: it allows everything and cannot be removed.</summary>
internal static class StaffRoleEndpoints
{
    private const string Tag = "Staff";

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/staff-roles").RequireAuthorization(Policies.Administrator);
        var example = new StaffRights { Leads = StaffLevel.Edit, Clients = StaffLevel.View, Reports = StaffLevel.View, SendByHand = true };
        group.MapGet("", ListAsync).Describe("listStaffRoles", Tag, "The roles that members of staff can have", 401, 403);
        group.MapPost("", AddAsync).WithExample(new StaffRoleBodies.NewRole { Name = "Account manager", Rights = example })
            .Describe("addStaffRole", Tag, "Adds a role", 400, 401, 403, 409);
        group.MapPut("/{id:int}", ReplaceAsync).WithExample(new StaffRoleBodies.RoleChange { Name = "Account manager", Rights = example, Version = 1 })
            .Describe("changeStaffRole", Tag, "Changes a role; it counts with the next request of whoever has it", 400, 401, 403, 404, 409);
        group.MapDelete("/{id:int}", RemoveAsync).Describe("removeStaffRole", Tag, "Removes a role that nobody has", 401, 403, 404, 409);
    }

    private static async Task<Ok<StaffRoleBodies.Roles>> ListAsync(IStaffRoles roles, CancellationToken cancellationToken) =>
        TypedResults.Ok(new StaffRoleBodies.Roles([.. (await roles.ListAsync(cancellationToken)).Select(Show)]));

    private static async Task<Results<Created<StaffRoleBodies.Role>, ProblemHttpResult>> AddAsync(StaffRoleBodies.NewRole body, HttpContext context, IStaffRoles roles)
    {
        if (Errors(body.Name, body.Rights).ToList() is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        var (status, role) = await roles.AddAsync(new NewStaffRole(body.Name, body.Rights, context.User.Actor()), context.RequestAborted);
        return role is not null ? TypedResults.Created((string?)null, Show(role)) : Refused(status);
    }

    private static async Task<Results<Ok<StaffRoleBodies.Role>, ProblemHttpResult>> ReplaceAsync(int id, StaffRoleBodies.RoleChange body, HttpContext context, IStaffRoles roles)
    {
        if (Errors(body.Name, body.Rights).ToList() is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        var (status, role) = await roles.ReplaceAsync(new StaffRoleId(id), body.Version, new NewStaffRole(body.Name, body.Rights, context.User.Actor()), context.RequestAborted);
        return role is not null ? TypedResults.Ok(Show(role)) : Refused(status);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(int id, HttpContext context, IStaffRoles roles) =>
        await roles.RemoveAsync(new StaffRoleId(id), context.User.Actor(), context.RequestAborted) is var status && status == StaffRoleStatus.Done
            ? TypedResults.NoContent()
            : Refused(status);

    private static ProblemHttpResult Refused(StaffRoleStatus status) => status switch
    {
        StaffRoleStatus.NameTaken => Problems.Of(StatusCodes.Status409Conflict, "nameTaken", "Another role has this name."),
        StaffRoleStatus.Stale => Problems.Of(StatusCodes.Status409Conflict, "stale", "Somebody else changed the role. Read it again."),
        StaffRoleStatus.InUse => Problems.Of(StatusCodes.Status409Conflict, "inUse", "People have this role. Give them another one first."),
        StaffRoleStatus.TooMany => Problems.Of(StatusCodes.Status409Conflict, "tooManyRoles", $"There are {StaffRole.Most} roles already."),
        StaffRoleStatus.Done or StaffRoleStatus.NotFound => Problems.NotFound(),
    };

    private static IEnumerable<DefinitionError> Errors(string name, StaffRights rights)
    {
        if (name.Trim().Length is 0 or > StaffRole.MaximumName)
        {
            yield return new DefinitionError("/name", $"1 to {StaffRole.MaximumName} characters.");
        }

        (string Path, int Length, int Distinct)[] lists =
        [
            ("clients", rights.Data.Clients.Length, rights.Data.Clients.Distinct().Count()),
            ("leadSources", rights.Data.LeadSources.Length, rights.Data.LeadSources.Distinct().Count()),
            ("leadTypes", rights.Data.LeadTypes.Length, rights.Data.LeadTypes.Distinct().Count()),
        ];
        foreach (var (path, length, distinct) in lists)
        {
            if (length > DataFilter.Most || length != distinct)
            {
                yield return new DefinitionError("/rights/data/" + path, $"At most {DataFilter.Most}, each once.");
            }
        }
    }

    private static StaffRoleBodies.Role Show(StaffRole role) => new()
    {
        Id = role.Id.Value,
        Name = role.Name,
        Rights = role.Rights,
        Version = role.Version,
        People = role.People,
    };
}
