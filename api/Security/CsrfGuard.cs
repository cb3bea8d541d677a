using LeadExec.Api.Http;

namespace LeadExec.Api.Security;

/// <summary>
/// Keeps other sites from using a signed-in browser (TH-14): what changes something needs our own header, which a foreign page
/// cannot send without asking first, comes from our own origin if it names one, and carries JSON, or a file where one is
/// taken, if it carries anything.
/// </summary>
internal sealed class CsrfGuard : IEndpointFilter
{
    public const string Header = "X-LeadExec-Csrf";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || IsOurs(request)
            ? await next(context)
            : Problems.Of(StatusCodes.Status403Forbidden, "crossSite", $"Requests that change something carry the header {Header} and come from this site.");
    }

    internal static bool IsOurs(HttpRequest request) =>
        !string.IsNullOrEmpty(request.Headers[Header]) && FromOurOrigin(request) && FromOurSite(request) && CarriesJson(request);

    private static bool FromOurOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        return origin.Count == 0 || string.Equals(origin.ToString(), $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private static bool FromOurSite(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site.Length == 0 || site is "same-origin" or "none";
    }

    private static bool CarriesJson(HttpRequest request) =>
        (request.ContentLength is null or 0 && request.Headers.TransferEncoding.Count == 0)
        || request.HasJsonContentType()
        || (request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<FileBody>() is not null && FileBody.IsOne(request.ContentType));
}
