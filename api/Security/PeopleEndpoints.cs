using System.Security.Claims;
using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Domain.Values;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Security;

/// <summary>Who "user/7" of histories, books and decisions is: a name in place of a number, for everybody of the company.</summary>
internal static class PeopleEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/people/{id:int}", FindAsync).RequireAuthorization(Policies.Staff)
            .Describe("getPersonName", "Staff", "Who has this number in a history: staff or a client's portal user", 401, 403, 404);

    private static async Task<Results<Ok<AccountReplies.PersonName>, ProblemHttpResult>> FindAsync(
        int id, ClaimsPrincipal person, IUserStore users, CancellationToken cancellationToken) =>
        await users.FindAsync(new UserId(id), cancellationToken) is { } user && (user.ClientId is not { } client || person.Rights().Data.Allows(client))
            ? TypedResults.Ok(new AccountReplies.PersonName(user.Id.Value, user.Name ?? user.Email))
            : Problems.NotFound();
}
