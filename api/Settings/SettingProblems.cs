using LeadExec.Api.Http;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Settings;

/// <summary>Refused saves as problem details.</summary>
internal static class SettingProblems
{
    public static ProblemHttpResult Of(SettingReply reply) => reply.Status switch
    {
        SettingStatus.Invalid => Problems.Invalid(reply.Errors.Select(error => error with { Path = PublicPath(error.Path) })),
        SettingStatus.Stale => Stale(),
        SettingStatus.NotFound => Problems.NotFound(),
        SettingStatus.NumberTaken => Problems.Of(StatusCodes.Status409Conflict, "numberTaken", "This number is taken."),
        SettingStatus.Saved => throw new InvalidOperationException("A saved change is no problem."),
    };

    public static ProblemHttpResult Stale() =>
        Problems.Of(StatusCodes.Status412PreconditionFailed, "stale", "Somebody changed this meanwhile. Read it again.");

    public static ProblemHttpResult NoIfMatch() =>
        Problems.Of(StatusCodes.Status428PreconditionRequired, "ifMatchNeeded", "Send If-Match with the ETag that you read.");

    // "/webhook/authentication/sealedPassword" is "/webhook/authentication/password" to the caller.
    private static string PublicPath(string path)
    {
        var at = path.LastIndexOf("/sealed", StringComparison.Ordinal);
        return at < 0 ? path : path[..(at + 1)] + char.ToLowerInvariant(path[at + 7]) + path[(at + 8)..];
    }
}
