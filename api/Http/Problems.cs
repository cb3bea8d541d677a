using System.Diagnostics;
using LeadExec.Domain.LeadTypes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Http;

/// <summary>Problem details of the JSON API (RFC 9457): always with code, and traceId (added when it is written), with errors by path where a field is to blame.</summary>
internal static class Problems
{
    public const string MediaType = "application/problem+json";

    public static ProblemHttpResult Of(int status, string code, string title, string? detail = null) =>
        TypedResults.Problem(Details(status, code, title, detail));

    public static ProblemHttpResult NotFound() => Of(StatusCodes.Status404NotFound, "notFound", "There is no such thing here.");

    public static ProblemHttpResult Invalid(IEnumerable<DefinitionError> errors)
    {
        var details = Details(StatusCodes.Status400BadRequest, "invalid", "The request is not valid.", null);
        details.Extensions["errors"] = errors
            .GroupBy(error => error.Path, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(error => error.Message).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        return TypedResults.Problem(details);
    }

    public static ProblemHttpResult Invalid(string path, string message) => Invalid([new DefinitionError(path, message)]);

    public static ProblemHttpResult TooMany(HttpContext context, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Of(StatusCodes.Status429TooManyRequests, "tooManyTries", "Too many tries. Wait a little.");
    }

    /// <summary>The trace that the request belongs to, as logs and traces name it.</summary>
    public static string TraceId(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    private static ProblemDetails Details(int status, string code, string title, string? detail) => new()
    {
        Status = status,
        Title = title,
        Detail = detail,
        Type = "about:blank",
        Extensions = { ["code"] = code },
    };
}
