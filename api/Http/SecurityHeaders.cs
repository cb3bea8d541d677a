namespace LeadExec.Api.Http;

/// <summary>Browser policy of reliability 4.6 on every answer.</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    // Providers of payment pages are handed a form with a token (PORT-10); only the client portal sends one.
    private static readonly string PortalPolicy = Policy.Replace("form-action 'self'", "form-action 'self' https:", StringComparison.Ordinal);

    // The documentation page writes style attributes and markup of its own; it shows nothing but the public document.
    private const string DocsPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    public static Task Apply(HttpContext context, RequestDelegate next)
    {
        // Set last, because an error answer starts from empty headers; what an endpoint chose itself stays.
        context.Response.OnStarting(Set, context);
        return next(context);
    }

    private static string PolicyOf(PathString path) => path.StartsWithSegments("/docs", StringComparison.Ordinal) ? DocsPolicy
        : path.StartsWithSegments("/portal", StringComparison.Ordinal) ? PortalPolicy : Policy;

    private static Task Set(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.TryAdd("Content-Security-Policy", PolicyOf(context.Request.Path));
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        if (context.Request.IsHttps)
        {
            headers.TryAdd("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }

        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            headers.TryAdd("Cache-Control", "no-store");
        }

        return Task.CompletedTask;
    }
}
