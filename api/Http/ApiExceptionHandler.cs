using System.Data.Common;
using System.Text;
using System.Text.Json;
using LeadExec.Domain.LeadTypes;
using Microsoft.AspNetCore.Diagnostics;

namespace LeadExec.Api.Http;

/// <summary>Turns unreadable requests into problem details with the path of the mistake; anything else is a bug and becomes a bare 500.</summary>
internal sealed partial class ApiExceptionHandler(ILogger<ApiExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!httpContext.Request.Path.StartsWithSegments(LeadExecApi.Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        await Result(exception).ExecuteAsync(httpContext);
        return true;
    }

    private IResult Result(Exception exception)
    {
        if (Json(exception) is { } json)
        {
            return Problems.Invalid([Error(json)]);
        }

        if (exception is BadHttpRequestException bad)
        {
            return Problems.Of(bad.StatusCode, "badRequest", "The request cannot be read.");
        }

        if (IsUnstorable(exception))
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "unstorableText", "A text has a character that cannot be kept: U+0000, or half of a surrogate pair.");
        }

        LogFailed(exception);
        return Problems.Of(StatusCodes.Status500InternalServerError, "internal", "Something went wrong here.");
    }

    /// <summary>A JSON mistake as path and words; the words never quote the value.</summary>
    internal static DefinitionError Error(JsonException exception)
    {
        var path = exception.Path is null or "$" ? "" : exception.Path[1..].Replace("[", "/", StringComparison.Ordinal)
            .Replace("]", "", StringComparison.Ordinal).Replace('.', '/');
        return new DefinitionError(path, Words(exception.Message));
    }

    private static string Words(string message) => message switch
    {
        _ when message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal) => "This member is unknown here.",
        _ when message.Contains("missing required properties", StringComparison.Ordinal) => "A required member is missing.",
        _ when message.Contains("doesn't allow null", StringComparison.Ordinal) || message.Contains("doesn't allow getting null", StringComparison.Ordinal) => "A value is required.",
        _ when message.Contains("Duplicate propert", StringComparison.Ordinal) => "This member stands here twice.",
        _ when message.Contains(" is expected", StringComparison.Ordinal) || message.Contains(" is text such as ", StringComparison.Ordinal) => message.Split(" Path: ")[0],
        _ => EnumWords.Of(message) ?? "This value does not have the right form.",
    };

    private static JsonException? Json(Exception? exception) => exception switch
    {
        null => null,
        JsonException json => json,
        _ => Json(exception.InnerException),
    };

    // The database keeps every text but these two kinds: SQLSTATE 22021 for text and 22P05 inside JSON, and what is no Unicode at all.
    private static bool IsUnstorable(Exception? exception) => exception switch
    {
        null => false,
        DbException { SqlState: "22021" or "22P05" } or EncoderFallbackException => true,
        _ => IsUnstorable(exception.InnerException),
    };

    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "A request failed.")]
    private partial void LogFailed(Exception fault);
}
