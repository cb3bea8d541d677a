using System.Security.Claims;
using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Portal;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Security;

/// <summary>Sign in, sign out, who am I, change the password.</summary>
internal static class SessionEndpoints
{
    private const string Tag = "Sign-in";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/sessions", SignInAsync).AllowAnonymous()
            .Describe("signIn", Tag, "Signs in and sets the session cookie", 400, 401, 403, 429, 503)
            .WithExample(new AccountRequests.SignIn { Email = "pat@example.com", Password = "a long pass phrase" });
        api.MapDelete("/sessions/current", SignOutAsync).RequireAuthorization(Policies.SignedIn)
            .Describe("signOut", Tag, "Ends this session", 401, 403);
        api.MapGet("/me", MeAsync).RequireAuthorization(Policies.SignedIn)
            .Describe("getMe", Tag, "The signed-in person", 401);
        api.MapPost("/me/password", ChangePasswordAsync).RequireAuthorization(Policies.SignedIn)
            .Describe("changePassword", Tag, "Sets a new password and ends all other sessions of the person (PORT-18)", 400, 401, 403, 429, 503)
            .WithExample(new AccountRequests.ChangePassword { CurrentPassword = "a long pass phrase", NewPassword = "an even longer pass phrase" });
    }

    private static async Task<Results<Ok<AccountReplies.Person>, ProblemHttpResult>> SignInAsync(
        AccountRequests.SignIn request, HttpContext context, PasswordCheck check, ISessionStore sessions, ICatalogSource catalogs)
    {
        if (!SessionCookie.Allowed(context))
        {
            return Problems.Of(StatusCodes.Status403Forbidden, "httpsNeeded", "Signing in needs HTTPS, or a loopback address.");
        }

        var outcome = await check.RunAsync(request.Email, request.Password, context);
        if (outcome.User is not { } user)
        {
            return outcome.Problem!; // exactly one of the two is present
        }

        if (user.ClientId is { } client && PortalDoor.Locked(catalogs.Current, client))
        {
            return Problems.Of(StatusCodes.Status403Forbidden, "clientInactive", "Your company's portal is closed. Ask the company that sends you leads.");
        }

        // A new token with each sign-in: one that was planted before is worth nothing.
        if (SessionCookie.Read(context) is { Length: > 0 } earlier)
        {
            await sessions.EndAsync(earlier, context.RequestAborted);
        }

        SessionCookie.Write(context, await sessions.StartAsync(user.Id, context.RequestAborted));
        return TypedResults.Ok(AccountReplies.Show(user));
    }

    private static async Task<NoContent> SignOutAsync(HttpContext context, ISessionStore sessions)
    {
        if (SessionCookie.Read(context) is { Length: > 0 } token)
        {
            await sessions.EndAsync(token, context.RequestAborted);
        }

        SessionCookie.Clear(context);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<AccountReplies.Self>, ProblemHttpResult>> MeAsync(
        ClaimsPrincipal principal, IUserStore users, CancellationToken cancellationToken) =>
        await users.FindAsync(principal.SignedInUser(), cancellationToken) is { } user
            ? TypedResults.Ok(new AccountReplies.Self
            {
                Id = user.Id.Value,
                Email = user.Email,
                Name = user.Name,
                Role = user.Role,
                ClientId = user.ClientId?.Value,
                Rights = user.ClientId is null ? principal.Rights() : null,
            })
            : Problems.NotFound();

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangePasswordAsync(AccountRequests.ChangePassword request, HttpContext context, [AsParameters] PasswordCall call)
    {
        if (await call.Users.FindAsync(context.User.SignedInUser(), context.RequestAborted) is not { } user)
        {
            return Problems.NotFound();
        }

        if (PasswordRules.Check(request.NewPassword, user.Email) is { } wrong)
        {
            return Problems.Invalid("/newPassword", wrong);
        }

        var outcome = await call.Check.RunAsync(user.Email, request.CurrentPassword, context);
        if (outcome.User is null)
        {
            return outcome.Problem!; // exactly one of the two is present
        }

        if (await call.Gate.CreateAsync(request.NewPassword, context.RequestAborted) is not { } hash)
        {
            return PasswordCheck.Busy();
        }

        // Every session ends, whoever has one; who knows the new password goes on with a token of its own.
        await call.Users.SetPasswordAsync(user.Id, hash, context.RequestAborted);
        SessionCookie.Write(context, await call.Sessions.StartAsync(user.Id, context.RequestAborted));
        return TypedResults.NoContent();
    }

    /// <summary>What a change of the password needs besides its body.</summary>
    internal sealed record PasswordCall(PasswordCheck Check, PasswordGate Gate, IUserStore Users, ISessionStore Sessions);
}
