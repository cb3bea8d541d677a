using System.Globalization;

namespace LeadExec.Api.Settings;

/// <summary>A setting's version as ETag.</summary>
internal static class EntityTags
{
    public static string Of(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    public static void Set(HttpContext context, int version) => context.Response.Headers.ETag = Of(version);

    /// <summary>Whether If-Match names this version, or any.</summary>
    public static bool Fits(string ifMatch, int version) =>
        ifMatch.Trim() == "*" || ifMatch.Split(',').Any(tag => string.Equals(tag.Trim(), Of(version), StringComparison.Ordinal));
}
