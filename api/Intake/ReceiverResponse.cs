using System.Globalization;

namespace LeadExec.Api.Intake;

/// <summary>Writes answers, and the headers that let browsers post from any page without credentials (decision 7).</summary>
internal static class ReceiverResponse
{
    public static void AllowBrowsers(HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlExposeHeaders = "Idempotency-Replayed, Retry-After";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
    }

    /// <summary>The answer to a browser's question whether it may post.</summary>
    public static Task PreflightAsync(HttpContext context)
    {
        AllowBrowsers(context.Response);
        context.Response.Headers.AccessControlAllowMethods = "POST, GET, OPTIONS";
        context.Response.Headers.AccessControlAllowHeaders = "content-type, api-key, authorization, access_token, idempotency-key";
        context.Response.Headers.AccessControlMaxAge = "86400";
        context.Response.Headers.Allow = "POST, OPTIONS";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    public static async Task WriteAsync(HttpContext context, ReceiverAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Location is null ? answer.Rendered.HttpStatus : StatusCodes.Status302Found;
        response.ContentType = answer.Rendered.MediaType;
        response.ContentLength = answer.Rendered.Body.Length;
        if (answer.Location is not null)
        {
            response.Headers.Location = answer.Location;
        }

        if (answer.Replayed)
        {
            response.Headers["Idempotency-Replayed"] = "true";
        }

        if (answer.RetryAfterSeconds is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (answer.CloseConnection)
        {
            response.Headers.Connection = "close";
        }

        await response.Body.WriteAsync(answer.Rendered.Body.AsMemory());
    }
}
