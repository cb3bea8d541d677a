using System.Net;

namespace LeadExec.Api.Security;

/// <summary>
/// The cookie that carries a session's token (decision 26): with the __Host- prefix over HTTPS; under a plain name only on a
/// connection that reached us on a loopback address, where there is no certificate and nobody to listen.
/// </summary>
internal static class SessionCookie
{
    public const string SecureName = "__Host-leadexec";
    public const string PlainName = "leadexec";

    /// <summary>Whether a session may travel over this connection.</summary>
    public static bool Allowed(HttpContext context) => context.Request.IsHttps || IsLoopback(context);

    public static string? Read(HttpContext context)
    {
        if (context.Request.IsHttps)
        {
            return context.Request.Cookies[SecureName];
        }

        return IsLoopback(context) ? context.Request.Cookies[PlainName] : null;
    }

    public static void Write(HttpContext context, string token) => context.Response.Cookies.Append(Name(context), token, Options(context));

    public static void Clear(HttpContext context)
    {
        context.Response.Cookies.Delete(Name(context), Options(context));
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
    }

    private static string Name(HttpContext context) => context.Request.IsHttps ? SecureName : PlainName;

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
    };

    private static bool IsLoopback(HttpContext context) => context.Connection.LocalIpAddress is { } address && IPAddress.IsLoopback(address);
}
