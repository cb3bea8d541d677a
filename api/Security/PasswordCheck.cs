using LeadExec.Api.Http;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Security;

/// <summary>One try to prove who one is by password: throttled, and with the same answer and work whether or not the address is known.</summary>
internal sealed class PasswordCheck(IUserStore users, ISignInThrottle throttle, PasswordGate gate)
{
    public async Task<Outcome> RunAsync(string email, string password, HttpContext context)
    {
        var cancellationToken = context.RequestAborted;
        if (email.Length > 254 || password.Length > PasswordRules.MaximumLength)
        {
            return new Outcome(null, Wrong());
        }

        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        var wait = await throttle.EnterAsync(email, address, cancellationToken);
        if (wait > TimeSpan.Zero)
        {
            return new Outcome(null, Problems.TooMany(context, wait));
        }

        var user = await users.FindByEmailAsync(email, cancellationToken);
        var fits = await gate.FitsAsync(password, user is { Disabled: false } ? user.PasswordHash : null, cancellationToken);
        if (fits is not true || user is null)
        {
            return new Outcome(null, fits is null ? Busy() : Wrong());
        }

        await throttle.SucceededAsync(email, address, cancellationToken);
        return new Outcome(user, null);
    }

    public static ProblemHttpResult Busy() => Problems.Of(StatusCodes.Status503ServiceUnavailable, "busy", "Too many people sign in at this moment.");

    private static ProblemHttpResult Wrong() =>
        Problems.Of(StatusCodes.Status401Unauthorized, "signInFailed", "E-mail address and password do not fit.");

    /// <summary>Exactly one of the two is present.</summary>
    public sealed record Outcome(UserAccount? User, ProblemHttpResult? Problem);
}
