using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using LeadExec.Api.Http;
using LeadExec.Api.Portal;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Security;

/// <summary>Reads the session cookie. Role and client come from the database with every request, so that a change acts at once.</summary>
internal sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ISessionStore sessions, ICatalogSource catalogs)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionCookie.Read(Context) is not { Length: > 0 } token)
        {
            return AuthenticateResult.NoResult();
        }

        if (await sessions.ValidateAsync(token, Context.RequestAborted) is not { } session)
        {
            return AuthenticateResult.Fail("The session is over.");
        }

        if (session.ClientId is { } buyer && PortalDoor.Locked(catalogs.Current, buyer))
        {
            return AuthenticateResult.Fail("The portal is closed to the client.");
        }

        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, session.Id.ToString()),
            new(ClaimTypes.Role, session.Role.ToString()),
        ];
        if (session.ClientId is { } client)
        {
            claims.Add(new Claim(Policies.ClientClaim, client.Value.ToString(CultureInfo.InvariantCulture)));
        }

        var identity = new StaffIdentity(claims, SchemeName, session.Rights);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        Problems.Of(StatusCodes.Status401Unauthorized, "signInNeeded", "Sign in first.").ExecuteAsync(Context);

    // To a portal user what is not theirs does not exist.
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Context.User.IsInRole(nameof(UserRole.Client))
        ? Problems.NotFound().ExecuteAsync(Context)
        : Problems.Of(StatusCodes.Status403Forbidden, "forbidden", "Your role does not allow this.").ExecuteAsync(Context);
}
